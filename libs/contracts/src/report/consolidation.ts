import {
  disciplinedCategories,
  disciplineForms,
  headingCodes,
  percentCodes,
  staffCategories,
  summedCodes,
  viewCodes,
} from '@congvu/report';
import { z } from 'zod';
import { sha256Schema } from '../field/field.js';
import { paragraphBlockSchema, tableBlockSchema } from '../letter/letter-body.js';

const sumSchema = z
  .string()
  .regex(/^(?:0|[1-9]\d*)$/)
  .nullable();
const totalValueSchema = z
  .string()
  .regex(/^-?\d+(?:\.\d{2})?$/)
  .nullable();
const codeSchema = z.string().max(64);
const unitSchema = z.strictObject({ code: codeSchema, name: z.string() });

const totalSchema = z.strictObject({
  unit: z.string(),
  window: totalValueSchema,
  wholeYear: totalValueSchema,
  sources: z.array(
    z.strictObject({
      unit: codeSchema,
      document: z.string(),
      pointer: z.string(),
      effect: z.enum(['added', 'taken-out']),
    }),
  ),
});

const annexTotalsSchema = z.strictObject({
  headcount: z.record(z.enum(staffCategories), sumSchema),
  discipline: z.record(z.enum(disciplinedCategories), z.record(z.enum(disciplineForms), sumSchema)),
  ratings: z.record(
    z.enum(staffCategories),
    z.strictObject({
      rated: sumSchema,
      excellent: sumSchema,
      good: sumSchema,
      completed: sumSchema,
      notCompleted: sumSchema,
    }),
  ),
});

/** Many reports made one (libs/domain, Consolidation): every total and paragraph with the place it comes from. */
export const consolidationSchema = z.strictObject({
  schema: z.literal('report-consolidation'),
  version: z.literal(1),
  year: z.int(),
  totals: z.record(z.enum([...summedCodes, ...viewCodes, ...percentCodes]), totalSchema),
  annexes: annexTotalsSchema,
  narrative: z.record(
    z.enum(headingCodes),
    z.array(
      z.strictObject({
        unit: codeSchema,
        document: z.string(),
        pointer: z.string(),
        block: z.discriminatedUnion('kind', [paragraphBlockSchema, tableBlockSchema]),
      }),
    ),
  ),
  sources: z.array(
    z.strictObject({ unit: codeSchema, document: z.string(), sha256: sha256Schema }),
  ),
  sourceHash: sha256Schema,
  missing: z.array(unitSchema),
  notCounted: z.array(
    z.strictObject({
      unit: codeSchema,
      document: z.string(),
      reason: z.enum(['not-accepted', 'superseded', 'not-a-reporting-unit']),
    }),
  ),
});

export type ConsolidationView = z.output<typeof consolidationSchema>;
