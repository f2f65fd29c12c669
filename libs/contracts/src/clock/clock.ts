import { z } from 'zod';
import { instantSchema, legalDateSchema } from '../field/field.js';

/** A job that moves the business clock of a rehearsal; all moments by that clock. */
export const clockAdvanceSchema = z
  .strictObject({
    begunAt: instantSchema,
    until: instantSchema,
    reached: instantSchema,
    /** Due moments that it has stopped at. */
    steps: z.int(),
    state: z.enum(['running', 'done', 'failed']),
    by: z.string(),
  })
  .meta({ id: 'ClockAdvance' });

export const clockSchema = z
  .strictObject({
    /** Only a rehearsal's can be moved. */
    movable: z.boolean(),
    now: instantSchema,
    /** The next moment that anything waits for; null when nothing does. */
    nextDueAt: instantSchema.nullable(),
    /** The newest job; null where the clock was never moved. */
    advance: clockAdvanceSchema.nullable(),
  })
  .meta({ id: 'Clock' });

/** To 08:00 of the day where no time is named: reminders of that day have gone out then. */
export const advanceClockSchema = z
  .strictObject({
    until: legalDateSchema,
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'Giờ viết dạng GG:PP, ví dụ 08:00.')
      .default('08:00'),
  })
  .meta({ id: 'AdvanceClock' });

export type ClockView = z.infer<typeof clockSchema>;
export type ClockAdvanceView = z.infer<typeof clockAdvanceSchema>;
export type AdvanceClock = z.infer<typeof advanceClockSchema>;
/** As it is typed. */
export type TypedAdvanceClock = z.input<typeof advanceClockSchema>;
