import { z } from 'zod';
import {
  idSchema,
  instantSchema,
  nextPageSchema,
  pageSchema,
  plainDateSchema,
} from '../field/field.js';
import { capacitySchema } from '../organisation/capacity.js';

export const directionSchema = z.enum(['out', 'in']);

export const registerListQuerySchema = z.strictObject({ direction: directionSchema.optional() });

export const registerSchema = z
  .strictObject({
    id: idSchema,
    direction: directionSchema,
    /** Owner of the book: the issuer of a book out, the unit of a book in. */
    ownerName: z.string(),
    series: z.string(),
    year: z.int(),
    lastNumber: z.int(),
    lastDate: plainDateSchema.nullable(),
  })
  .meta({ id: 'Register' });
export const registerListSchema = z
  .strictObject({ items: z.array(registerSchema) })
  .meta({ id: 'RegisterList' });

export const registerEntryListQuerySchema = z.strictObject({
  state: z.enum(['awaiting-seal', 'sealed', 'cancelled']).optional(),
  ...pageSchema,
});

const outEntrySchema = z.strictObject({
  direction: z.literal('out'),
  number: z.int(),
  symbol: z.string(),
  documentId: idSchema,
  subject: z.string(),
  enteredOn: plainDateSchema,
  enteredAt: instantSchema,
  enteredBy: capacitySchema,
  signer: capacitySchema,
  state: z.enum(['awaiting-seal', 'sealed', 'cancelled']),
  cancelReason: z.string().nullable(),
});
const inEntrySchema = z.strictObject({
  direction: z.literal('in'),
  number: z.int(),
  documentId: idSchema,
  subject: z.string(),
  senderName: z.string(),
  senderSymbol: z.string(),
  senderDate: plainDateSchema.nullable(),
  receivedAt: instantSchema,
  enteredAt: instantSchema,
  enteredBy: capacitySchema,
});

export const registerEntrySchema = z
  .discriminatedUnion('direction', [outEntrySchema, inEntrySchema])
  .meta({ id: 'RegisterEntry' });
/** Newest number first. */
export const registerEntryListSchema = z
  .strictObject({
    register: registerSchema,
    items: z.array(registerEntrySchema),
    next: nextPageSchema,
  })
  .meta({ id: 'RegisterEntryList' });

export type RegisterListQuery = z.output<typeof registerListQuerySchema>;
export type RegisterView = z.output<typeof registerSchema>;
export type RegisterListView = z.output<typeof registerListSchema>;
export type RegisterEntryListQuery = z.output<typeof registerEntryListQuerySchema>;
export type RegisterEntryView = z.output<typeof registerEntrySchema>;
export type RegisterEntryListView = z.output<typeof registerEntryListSchema>;
