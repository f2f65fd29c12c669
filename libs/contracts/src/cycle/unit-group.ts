import { z } from 'zod';
import { lineSchema } from '../field/field.js';
import { unitKindSchema } from '../organisation/organisation.js';
import { cycleCodeSchema, unitCodeSchema } from './cycle-code.js';

const unitCodesSchema = z.array(unitCodeSchema).max(5_000);

export const unitGroupSchema = z
  .strictObject({
    code: cycleCodeSchema,
    title: lineSchema(200),
    members: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('codes'), codes: unitCodesSchema }),
      z.strictObject({
        kind: z.literal('unit-kinds'),
        unitKinds: z.array(unitKindSchema).max(12),
      }),
    ]),
  })
  .meta({ id: 'UnitGroup' });

/** One unit, or a group without the units of `except`. */
export const unitReferencesSchema = z
  .array(
    z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('unit'), unit: unitCodeSchema }),
        z.strictObject({
          kind: z.literal('group'),
          group: cycleCodeSchema,
          except: unitCodesSchema.optional(),
        }),
      ])
      .meta({ id: 'UnitReference' }),
  )
  .max(200);
