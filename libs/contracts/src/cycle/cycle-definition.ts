import { z } from 'zod';
import { lineSchema } from '../field/field.js';
import { documentTypeSchema } from '../letter/letter-body.js';
import { cycleCodeSchema } from './cycle-code.js';
import { dayOfYearSchema } from './deadline-rule.js';
import { escalationLadderSchema } from './escalation-ladder.js';
import { obligationDefinitionSchema } from './obligation-definition.js';
import { unitGroupSchema, unitReferencesSchema } from './unit-group.js';

const phaseSchema = z.strictObject({
  code: cycleCodeSchema,
  title: lineSchema(200),
  waitsFor: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('phase'), phase: cycleCodeSchema }),
        z.strictObject({ kind: z.literal('obligation'), obligation: cycleCodeSchema }),
        z.strictObject({ kind: z.literal('day'), day: dayOfYearSchema }),
      ]),
    )
    .max(50),
  settledBy: lineSchema(500).optional(),
});

const chainSchema = z.strictObject({
  code: cycleCodeSchema,
  title: lineSchema(500),
  documentTypes: z.array(documentTypeSchema).max(10),
});

const registerSchema = z.strictObject({
  code: cycleCodeSchema,
  title: lineSchema(500),
  keepers: unitReferencesSchema,
  direction: z.enum(['outgoing', 'incoming']),
});

const templateSchema = z.strictObject({
  code: cycleCodeSchema,
  title: lineSchema(500),
  documentType: documentTypeSchema,
  chain: cycleCodeSchema,
});

/** The definition of a cycle by its shape; `checkCycleDefinition` of the domain says whether it can be run. */
export const cycleDefinitionSchema = z
  .strictObject({
    schema: z.literal('cycle-definition'),
    version: z.literal(1),
    title: lineSchema(500),
    year: z.int().min(1900).max(2200),
    remindersAt: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Giờ có dạng giờ:phút, ví dụ 08:00.' }),
    basis: z.array(lineSchema(500)).max(50),
    phases: z.array(phaseSchema).max(50),
    unitGroups: z.array(unitGroupSchema).max(100),
    obligations: z.array(obligationDefinitionSchema).max(200),
    chains: z.array(chainSchema).max(100),
    ladders: z.array(escalationLadderSchema).max(50),
    registers: z.array(registerSchema).max(50),
    templates: z.array(templateSchema).max(100),
  })
  .meta({ id: 'CycleDefinition' });
