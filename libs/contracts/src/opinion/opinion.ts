import { z } from 'zod';
import { idSchema, instantSchema, plainDateSchema, postCodeSchema } from '../field/field.js';
import { capacitySchema } from '../organisation/capacity.js';
import { verdictSchema } from '../task/decision.js';

export const opinionSchema = z
  .strictObject({
    taskId: idSchema,
    version: z.int(),
    capacity: capacitySchema,
    verdict: verdictSchema,
    text: z.string(),
    givenAt: instantSchema,
    response: z.enum(['accepted', 'explained']).nullable(),
    responseText: z.string().nullable(),
    respondedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Opinion' });

export const opinionListSchema = z
  .strictObject({
    items: z.array(opinionSchema),
    /** Asked and not answered yet. */
    waiting: z.array(
      z.strictObject({
        taskId: idSchema,
        postCode: postCodeSchema,
        title: z.string(),
        dueOn: plainDateSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'OpinionList' });

export type OpinionView = z.output<typeof opinionSchema>;
export type OpinionListView = z.output<typeof opinionListSchema>;
