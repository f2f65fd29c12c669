import { z } from 'zod';
import { idSchema, postCodeSchema } from '../field/field.js';

/** In whose capacity something was done, with the names as they were then (architecture.md §4b). */
export const capacitySchema = z
  .strictObject({
    personId: idSchema,
    personName: z.string(),
    postCode: postCodeSchema,
    postTitle: z.string(),
    unitCode: z.string(),
    unitName: z.string(),
    /** Lines above the signature, e.g. `TM. ỦY BAN NHÂN DÂN`; null when nothing was signed. */
    authorityLine: z.array(z.string()).nullable(),
  })
  .meta({ id: 'Capacity' });

export type CapacityView = z.output<typeof capacitySchema>;
