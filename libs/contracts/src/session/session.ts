import { z } from 'zod';
import {
  emailSchema,
  idSchema,
  instantSchema,
  plainDateSchema,
  postCodeSchema,
} from '../field/field.js';
import { roleSchema } from '../organisation/organisation.js';

const LONGEST_PASSWORD = 200;

/** Neither field is trimmed: spaces belong to a password (catalogue row 81). */
export const signInSchema = z
  .strictObject({
    username: z.string().max(200, { error: 'Tên đăng nhập quá dài.' }),
    password: z.string().max(LONGEST_PASSWORD, { error: 'Mật khẩu quá dài.' }),
  })
  .meta({ id: 'SignIn' });

export const heldPostSchema = z
  .strictObject({
    postId: idSchema,
    postCode: postCodeSchema,
    postTitle: z.string(),
    unitCode: z.string(),
    unitName: z.string(),
    roles: z.array(roleSchema),
  })
  .meta({ id: 'HeldPost' });

export const sessionSchema = z
  .strictObject({
    account: z.strictObject({ id: idSchema, username: z.string() }),
    person: z.strictObject({
      id: idSchema,
      name: z.string(),
      /** Where the person wants mail; null: nowhere. */
      email: z.string().nullable(),
    }),
    /** Posts that the person holds today. */
    posts: z.array(heldPostSchema),
    /** Post in whose capacity the session acts; null until one is chosen. */
    capacity: heldPostSchema.nullable(),
    /** Goes back in the header `X-CSRF-Token` of every write. */
    csrfToken: z.string(),
    expiresAt: instantSchema,
    environment: z.strictObject({
      kind: z.enum(['ordinary', 'rehearsal']),
      authorityName: z.string(),
      /** Business clock, which a rehearsal moves forward. */
      now: instantSchema,
      today: plainDateSchema,
    }),
  })
  .meta({ id: 'Session' });

export const switchCapacitySchema = z
  .strictObject({ postId: idSchema })
  .meta({ id: 'SwitchCapacity' });

const SHORTEST_PASSWORD = 10;

export const changePasswordSchema = z
  .strictObject({
    current: z.string().max(LONGEST_PASSWORD),
    next: z
      .string()
      .min(SHORTEST_PASSWORD, { error: `Mật khẩu mới phải có ít nhất ${SHORTEST_PASSWORD} ký tự.` })
      .max(LONGEST_PASSWORD, { error: 'Mật khẩu quá dài.' }),
  })
  .meta({ id: 'ChangePassword' });

export const changeEmailSchema = z
  .strictObject({ email: emailSchema.nullable() })
  .meta({ id: 'ChangeEmail' });

export type SignIn = z.output<typeof signInSchema>;
export type HeldPostView = z.output<typeof heldPostSchema>;
export type SessionView = z.output<typeof sessionSchema>;
export type SwitchCapacity = z.output<typeof switchCapacitySchema>;
export type ChangeEmail = z.output<typeof changeEmailSchema>;
export type ChangePassword = z.output<typeof changePasswordSchema>;
