import { obligationStandings } from '@congvu/domain';
import { z } from 'zod';
import { idSchema, instantSchema, plainDateSchema, sha256Schema } from '../field/field.js';
import { unitKindSchema } from '../organisation/organisation.js';

export const obligationClassSchema = z.enum(['plan', 'internal']);
export const obligationStandingSchema = z.enum(obligationStandings);

/** A definition that a year can be opened with, and what opening it would make. */
export const cycleDefinitionRowSchema = z
  .strictObject({
    id: idSchema,
    year: z.int(),
    title: z.string(),
    sha256: sha256Schema,
    /** Of today's units; null where the year has no calendar yet. */
    preview: z
      .strictObject({ units: z.int(), obligations: z.int(), internalSteps: z.int() })
      .nullable(),
  })
  .meta({ id: 'CycleDefinitionRow' });
export const cycleDefinitionListSchema = z
  .strictObject({ items: z.array(cycleDefinitionRowSchema) })
  .meta({ id: 'CycleDefinitionList' });

export const cycleSchema = z
  .strictObject({
    id: idSchema,
    year: z.int(),
    title: z.string(),
    /** opening: its obligations are still being written. */
    status: z.enum(['opening', 'running', 'closed']),
    openedAt: instantSchema,
    /** The reader sees every unit of it, not his own alone. */
    seesEveryUnit: z.boolean(),
    /** The reader sees whom to urge, and what is being done about it. */
    seesFollowUp: z.boolean(),
  })
  .meta({ id: 'Cycle' });
export const cycleListSchema = z
  .strictObject({ items: z.array(cycleSchema) })
  .meta({ id: 'CycleList' });

export const openCycleSchema = z.strictObject({ definitionId: idSchema }).meta({ id: 'OpenCycle' });
export const cycleOpenedSchema = z
  .strictObject({ cycleId: idSchema, year: z.int(), at: instantSchema })
  .meta({ id: 'CycleOpened' });

/** A column of the board: what the plan asks for, in its own words. */
export const boardObligationSchema = z
  .strictObject({
    code: z.string(),
    class: obligationClassSchema,
    title: z.string(),
    words: z.string(),
    target: plainDateSchema.nullable(),
    cutoff: instantSchema.nullable(),
  })
  .meta({ id: 'BoardObligation' });

/** One obligation of one unit, with its own dates: a unit may have been given a later one. */
export const boardCellSchema = z
  .strictObject({
    obligationId: idSchema,
    code: z.string(),
    standing: obligationStandingSchema,
    target: plainDateSchema.nullable(),
    cutoff: instantSchema.nullable(),
    /** Until when the people's committee has extended it; null where the date of the plan stands. */
    extendedTo: plainDateSchema.nullable(),
    receivedAt: instantSchema.nullable(),
    returns: z.int(),
    /** How many results are recorded of it. */
    evidence: z.int(),
    /** A checkpoint has passed, and nothing was recorded since the one before it. */
    lacksEvidence: z.boolean(),
    /** From the day of the cut-off on; null where it was not, or is not, late. */
    lateWorkingDays: z.int().nullable(),
    /** To the target; null where nothing is waited for, or it has passed. */
    workingDaysLeft: z.int().nullable(),
  })
  .meta({ id: 'BoardCell' });

/** Units in the official order. */
export const boardUnitSchema = z
  .strictObject({
    unitId: idSchema,
    code: z.string(),
    name: z.string(),
    kind: unitKindSchema,
    /** The reader's own agency. */
    isOwn: z.boolean(),
    cells: z.array(boardCellSchema),
  })
  .meta({ id: 'BoardUnit' });

export const cycleBoardSchema = z
  .strictObject({
    cycle: cycleSchema,
    /** Moment that the standings are of, by the business clock. */
    at: instantSchema,
    obligations: z.array(boardObligationSchema),
    units: z.array(boardUnitSchema),
  })
  .meta({ id: 'CycleBoard' });

export type CycleDefinitionRowView = z.output<typeof cycleDefinitionRowSchema>;
export type CycleDefinitionListView = z.output<typeof cycleDefinitionListSchema>;
export type CycleView = z.output<typeof cycleSchema>;
export type CycleListView = z.output<typeof cycleListSchema>;
export type OpenCycle = z.output<typeof openCycleSchema>;
export type CycleOpenedView = z.output<typeof cycleOpenedSchema>;
export type BoardObligationView = z.output<typeof boardObligationSchema>;
export type BoardCellView = z.output<typeof boardCellSchema>;
export type BoardUnitView = z.output<typeof boardUnitSchema>;
export type CycleBoardView = z.output<typeof cycleBoardSchema>;
