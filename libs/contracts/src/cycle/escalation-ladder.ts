import { type PostCode } from '@congvu/domain';
import { z } from 'zod';
import { lineSchema, postCodeSchema } from '../field/field.js';
import { documentTypeSchema } from '../letter/letter-body.js';
import { dayOfYearSchema } from './deadline-rule.js';
import { cycleCodeSchema } from './cycle-code.js';

const postSchema = postCodeSchema.transform((code) => code as PostCode);

const recipientsSchema = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('role'),
        role: z.enum(['officer', 'head-of-room', 'chief-of-office', 'deputy-head', 'head']),
      }),
      z.strictObject({ kind: z.literal('post'), post: postSchema }),
    ]),
  )
  .max(50);

const formSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('message') }),
  z.strictObject({ kind: z.literal('phone-list') }),
  z.strictObject({
    kind: z.literal('letter'),
    documentType: documentTypeSchema,
    chain: cycleCodeSchema,
    answerWithin: z.int().min(1).max(250).optional(),
    template: cycleCodeSchema.optional(),
    drafter: postSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('note'), text: lineSchema(500) }),
]);

const momentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('late-working-day'), day: z.int().min(1).max(250) }),
  z.strictObject({ kind: z.literal('day'), day: dayOfYearSchema }),
]);

/** Reminders and escalation; who is told may be left empty here and is asked for by the rules. */
export const escalationLadderSchema = z
  .strictObject({
    code: cycleCodeSchema,
    title: lineSchema(200),
    reminders: z
      .array(
        z.strictObject({
          workingDaysBefore: z.int().min(0).max(250),
          to: recipientsSchema,
          note: lineSchema(200).optional(),
        }),
      )
      .max(20),
    freezesList: z.boolean(),
    rungs: z
      .array(
        z.strictObject({
          when: momentSchema,
          actions: z
            .array(
              z.strictObject({
                form: formSchema,
                to: recipientsSchema,
                by: postSchema.optional(),
              }),
            )
            .max(10),
        }),
      )
      .max(20),
  })
  .meta({ id: 'EscalationLadder' });
