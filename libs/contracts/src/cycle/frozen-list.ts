import { z } from 'zod';
import { idSchema, instantSchema, plainDateSchema, sha256Schema } from '../field/field.js';
import { unitKindSchema } from '../organisation/organisation.js';

/** Number and date of an issued letter. */
export const letterNumberSchema = z
  .strictObject({ numberAndSymbol: z.string(), issuedOn: plainDateSchema })
  .meta({ id: 'LetterNumber' });

export const listedUnitSchema = z
  .strictObject({
    code: z.string(),
    /** As it was on the day. */
    name: z.string(),
    kind: unitKindSchema,
  })
  .meta({ id: 'ListedUnit' });

export const receivedUnitSchema = listedUnitSchema
  .extend({ receivedAt: instantSchema, letter: letterNumberSchema.nullable() })
  .meta({ id: 'ReceivedUnit' });

const facts = {
  id: idSchema,
  /** Of the obligation. */
  code: z.string(),
  title: z.string(),
  /** The words of the plan. */
  words: z.string(),
  /** The legal cut-off. */
  asOf: instantSchema,
  frozenAt: instantSchema,
  sha256: sha256Schema,
  /** The kept bytes still have this hash. */
  intact: z.boolean(),
  /** The reader sees every unit of it. */
  whole: z.boolean(),
};

export const frozenListRowSchema = z
  .strictObject({ ...facts, received: z.int(), missing: z.int(), waived: z.int() })
  .meta({ id: 'FrozenListRow' });

export const frozenListListSchema = z
  .strictObject({ items: z.array(frozenListRowSchema) })
  .meta({ id: 'FrozenListList' });

/** Who had handed in and who had not at a cut-off: units in the official order. */
export const frozenListSchema = z
  .strictObject({
    ...facts,
    cycleId: idSchema,
    year: z.int(),
    /** How the cut-off was found, and by which calendars; null where no unit has it any more. */
    explanation: z.string().nullable(),
    calendarVersions: z.string(),
    received: z.array(receivedUnitSchema),
    missing: z.array(listedUnitSchema),
    waived: z.array(listedUnitSchema),
  })
  .meta({ id: 'FrozenList' });

export type LetterNumberView = z.output<typeof letterNumberSchema>;
export type ListedUnitView = z.output<typeof listedUnitSchema>;
export type ReceivedUnitView = z.output<typeof receivedUnitSchema>;
export type FrozenListRowView = z.output<typeof frozenListRowSchema>;
export type FrozenListListView = z.output<typeof frozenListListSchema>;
export type FrozenListView = z.output<typeof frozenListSchema>;
