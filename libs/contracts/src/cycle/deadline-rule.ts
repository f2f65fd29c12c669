import { z } from 'zod';
import { lineSchema } from '../field/field.js';

/** Words of the plan. */
const ruleTextSchema = lineSchema(200);

/** A day of the cycle year, of the year before (−1) or after (1). */
export const dayOfYearSchema = z
  .strictObject({
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    yearOffset: z.int().min(-1).max(1).optional(),
  })
  .meta({ id: 'DayOfYear' });

const recurrenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('YEARLY') }),
  z.strictObject({
    kind: z.literal('YEARS'),
    years: z.array(z.int().min(1900).max(2200)).max(100),
  }),
]);

const eventSchema = z.strictObject({
  key: z
    .string()
    .max(64)
    .regex(/^[a-z][a-z0-9-]*$/, { error: 'Mã sự kiện gồm chữ thường, số và dấu gạch nối.' }),
  name: lineSchema(200),
});
const daysSchema = z.int().min(1).max(3660);
const quarterSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** How a deadline is found (libs/calendar, DeadlineRule). */
export const deadlineRuleSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('FIXED'),
      text: ruleTextSchema,
      on: dayOfYearSchema,
      recurrence: recurrenceSchema,
      onDayOff: z.enum(['PREVIOUS', 'NEXT', 'KEEP']).optional(),
    }),
    z.strictObject({
      kind: z.literal('BEFORE'),
      text: ruleTextSchema,
      day: dayOfYearSchema,
      recurrence: recurrenceSchema,
    }),
    z.strictObject({
      kind: z.literal('QUARTER_END'),
      text: ruleTextSchema,
      quarter: quarterSchema,
      recurrence: recurrenceSchema,
    }),
    z.strictObject({
      kind: z.literal('YEAR'),
      text: ruleTextSchema,
      recurrence: recurrenceSchema,
    }),
    z.strictObject({
      kind: z.literal('WORKING_DAYS'),
      text: ruleTextSchema,
      days: daysSchema,
      event: eventSchema,
    }),
    z.strictObject({
      kind: z.literal('CALENDAR_DAYS'),
      text: ruleTextSchema,
      days: daysSchema,
      event: eventSchema,
    }),
    z.strictObject({
      kind: z.literal('ONGOING'),
      text: ruleTextSchema,
      checkpoints: z.array(dayOfYearSchema).max(12),
      recurrence: recurrenceSchema,
    }),
    z.strictObject({
      kind: z.literal('EVENT'),
      text: ruleTextSchema,
      relation: z.enum(['ON', 'BEFORE']),
      event: eventSchema,
    }),
  ])
  .meta({ id: 'DeadlineRule' });
