import { z } from 'zod';
import { lineSchema } from '../field/field.js';
import { documentTypeSchema } from '../letter/letter-body.js';
import { cycleCodeSchema, unitCodeSchema } from './cycle-code.js';
import { dayOfYearSchema, deadlineRuleSchema } from './deadline-rule.js';
import { unitReferencesSchema } from './unit-group.js';

const completionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('receipt'), receiver: unitCodeSchema }),
  z.strictObject({ kind: z.literal('rules') }),
  z.strictObject({ kind: z.literal('evidence') }),
  z.strictObject({ kind: z.literal('year-end') }),
]);

const expectedDocumentSchema = z.strictObject({
  documentType: documentTypeSchema,
  title: lineSchema(500),
  template: cycleCodeSchema.optional(),
});

export const evidenceKindSchema = z.enum([
  'letter',
  'receipt',
  'minutes',
  'attendance-list',
  'registration-list',
  'item-list',
  'session-list',
  'follow-up-list',
  'recommendation-list',
  'proposal-register',
  'rule-outcome',
  'staff-opinion',
  'figures',
  'narrative',
  'case-count',
]);

const evidenceDemandSchema = z.strictObject({
  kind: evidenceKindSchema,
  title: lineSchema(500),
});

const indicatorCodeSchema = z
  .string()
  .max(16)
  .regex(/^\d{1,2}\.\d{1,2}$/, { error: 'Mã chỉ tiêu có dạng 2.1.' });

export const obligationDefinitionSchema = z
  .strictObject({
    code: cycleCodeSchema,
    class: z.enum(['plan', 'internal']),
    title: lineSchema(500),
    source: lineSchema(64).optional(),
    phase: cycleCodeSchema,
    leads: unitReferencesSchema,
    coordinators: unitReferencesSchema,
    informed: unitReferencesSchema,
    deadline: deadlineRuleSchema,
    completion: completionSchema,
    documents: z.array(expectedDocumentSchema).max(20),
    evidence: z.array(evidenceDemandSchema).max(20),
    indicators: z.union([z.literal('all'), z.array(indicatorCodeSchema).max(200)]),
    figures: z.strictObject({ from: dayOfYearSchema, to: dayOfYearSchema }).optional(),
    ladder: cycleCodeSchema.optional(),
    extensionChain: cycleCodeSchema.optional(),
  })
  .meta({ id: 'ObligationDefinition' });
