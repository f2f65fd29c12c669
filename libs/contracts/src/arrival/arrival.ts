import { z } from 'zod';
import {
  idSchema,
  instantSchema,
  nextPageSchema,
  pageSchema,
  plainDateSchema,
} from '../field/field.js';
import { documentTypeSchema } from '../letter/letter-body.js';

export const arrivalStateSchema = z.enum(['waiting', 'registered', 'returned']);

export const arrivalListQuerySchema = z.strictObject({
  state: arrivalStateSchema.default('waiting'),
  ...pageSchema,
});

/** A letter that reached the unit: waits for its number in the arrival book, then stands in it. */
export const arrivalSchema = z
  .strictObject({
    id: idSchema,
    documentId: idSchema,
    documentType: documentTypeSchema,
    typeName: z.string(),
    subject: z.string(),
    senderName: z.string(),
    /** e.g. `45/TTr-SNV`. */
    senderSymbol: z.string(),
    senderDate: plainDateSchema.nullable(),
    receivedAt: instantSchema,
    state: arrivalStateSchema,
    number: z.int().nullable(),
    registeredAt: instantSchema.nullable(),
    /** Letter of the receiving office that this arrival opens; its first task registers the arrival. */
    opens: z.strictObject({ documentId: idSchema, taskId: idSchema.nullable() }).nullable(),
  })
  .meta({ id: 'Arrival' });

export const arrivalListSchema = z
  .strictObject({ items: z.array(arrivalSchema), next: nextPageSchema })
  .meta({ id: 'ArrivalList' });

export type ArrivalState = z.output<typeof arrivalStateSchema>;
export type ArrivalListQuery = z.output<typeof arrivalListQuerySchema>;
export type ArrivalView = z.output<typeof arrivalSchema>;
export type ArrivalListView = z.output<typeof arrivalListSchema>;
