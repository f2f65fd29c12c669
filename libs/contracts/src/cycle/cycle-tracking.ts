import { z } from 'zod';
import { instantSchema, plainDateSchema } from '../field/field.js';
import { boardUnitSchema, cycleSchema, obligationClassSchema } from './cycle.js';
import { letterNumberSchema } from './frozen-list.js';

/** How the units that owe a task stand, each counted once. */
export const taskResultSchema = z
  .strictObject({
    units: z.int(),
    onTime: z.int(),
    late: z.int(),
    /** Asked for a supplement. */
    returned: z.int(),
    missing: z.int(),
    pending: z.int(),
    /** Without a date. */
    ongoing: z.int(),
    waived: z.int(),
  })
  .meta({ id: 'TaskResult' });

export const trackedLetterSchema = letterNumberSchema
  .extend({ unitName: z.string() })
  .meta({ id: 'TrackedLetter' });

/** A task of the plan: who, until when, what has come of it. */
export const trackedTaskSchema = z
  .strictObject({
    code: z.string(),
    class: obligationClassSchema,
    title: z.string(),
    /** Place in the plan: “IV.3.g”; null where the plan does not demand it. */
    source: z.string().nullable(),
    leads: z.array(z.string()),
    coordinators: z.array(z.string()),
    /** The words of the plan. */
    words: z.string(),
    target: plainDateSchema.nullable(),
    cutoff: instantSchema.nullable(),
    /** Letters that the plan expects. */
    expected: z.array(z.string()),
    /** Letters that have been issued, in the official order of the units. */
    letters: z.array(trackedLetterSchema),
    result: taskResultSchema,
    /** Later dates, waivers, who is late. */
    notes: z.array(z.string()),
  })
  .meta({ id: 'TrackedTask' });

export const cycleTrackingSchema = z
  .strictObject({
    cycle: cycleSchema,
    /** Moment that the results are of, by the business clock. */
    at: instantSchema,
    tasks: z.array(trackedTaskSchema),
    units: z.array(boardUnitSchema),
  })
  .meta({ id: 'CycleTracking' });

/** Steps inside the unit beside the tasks of the plan; without it the plan alone. */
export const cycleTrackingQuerySchema = z
  .strictObject({ steps: z.enum(['internal']).optional() })
  .meta({ id: 'CycleTrackingQuery' });

export type CycleTrackingQuery = z.output<typeof cycleTrackingQuerySchema>;
export type TaskResultView = z.output<typeof taskResultSchema>;
export type TrackedLetterView = z.output<typeof trackedLetterSchema>;
export type TrackedTaskView = z.output<typeof trackedTaskSchema>;
export type CycleTrackingView = z.output<typeof cycleTrackingSchema>;
