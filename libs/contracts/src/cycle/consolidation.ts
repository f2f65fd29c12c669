import { z } from 'zod';
import { idSchema, instantSchema, sha256Schema } from '../field/field.js';
import { capacitySchema } from '../organisation/capacity.js';
import { consolidationSchema } from '../report/consolidation.js';

const unit = { code: z.string(), name: z.string() };
const unitSchema = z.strictObject(unit);
const missingUnitSchema = z.strictObject({
  ...unit,
  /** A sentence: why its report is not counted. */
  reason: z.string(),
});
const lateUnitSchema = z.strictObject({
  ...unit,
  /** Null: nothing had come. */
  receivedAt: instantSchema.nullable(),
  workingDays: z.int(),
});

const row = {
  id: idSchema,
  cycleId: idSchema,
  /** 1 goes into the province's report, the next ones are supplements. */
  no: z.int(),
  /** By the business clock. */
  asOf: instantSchema,
  frozenBy: capacitySchema,
  /** Units whose report is counted. */
  counted: z.int(),
  missing: z.array(missingUnitSchema),
  late: z.array(lateUnitSchema),
  /** Units whose counted report came or changed since; empty: it holds. */
  changed: z.array(unitSchema),
  isStale: z.boolean(),
  contentSha256: sha256Schema,
};

/** A freezing of the year's figures, without them. */
export const consolidationRowSchema = z.strictObject(row).meta({ id: 'ConsolidationRow' });

export const consolidationListSchema = z
  .strictObject({
    /** The reader may freeze. */
    mayFreeze: z.boolean(),
    /** What a freezing at this moment would count. */
    now: z.strictObject({
      counted: z.array(unitSchema),
      missing: z.array(missingUnitSchema),
      late: z.array(lateUnitSchema),
    }),
    /** Newest first. */
    items: z.array(consolidationRowSchema),
  })
  .meta({ id: 'ConsolidationList' });

export const frozenConsolidationSchema = z
  .strictObject({ ...row, content: consolidationSchema })
  .meta({ id: 'FrozenConsolidation' });

export const indicatorPathSchema = z.strictObject({
  id: idSchema,
  /** e.g. `1.4`. */
  code: z.string().max(16),
});

const figures = { window: z.string().nullable(), wholeYear: z.string().nullable() };

/** One total with the figure of each unit in it, and the letter that it stands in. */
export const indicatorSourcesSchema = z
  .strictObject({
    code: z.string(),
    text: z.string(),
    unit: z.string(),
    ...figures,
    sources: z.array(
      z.strictObject({
        unit: unitSchema,
        documentId: idSchema,
        /** e.g. `12/BC-STP`; empty where it has no number here. */
        symbol: z.string(),
        /** Place in the report. */
        pointer: z.string(),
        /** Taken out: another body conducted it and counts it. */
        effect: z.enum(['added', 'taken-out']),
        ...figures,
      }),
    ),
  })
  .meta({ id: 'IndicatorSources' });

export type ConsolidationRowView = z.output<typeof consolidationRowSchema>;
export type ConsolidationListView = z.output<typeof consolidationListSchema>;
export type FrozenConsolidationView = z.output<typeof frozenConsolidationSchema>;
export type IndicatorPath = z.output<typeof indicatorPathSchema>;
export type IndicatorSourcesView = z.output<typeof indicatorSourcesSchema>;
