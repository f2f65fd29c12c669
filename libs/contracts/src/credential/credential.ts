import { z } from 'zod';
import { idSchema, instantSchema } from '../field/field.js';
import { pinSchema } from '../signing/signing.js';

/** Whose key: the caller's own, or the seal of an issuer whose books his unit keeps. */
export const credentialOwnerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person') }),
  z.strictObject({ kind: z.literal('agency'), issuerId: idSchema }),
]);

const certificateSchema = z.strictObject({
  serial: z.string(),
  notBefore: instantSchema,
  notAfter: instantSchema,
  /** Says itself whether it has legal effect. */
  issuer: z.string(),
});

export const credentialSchema = z
  .strictObject({
    owner: credentialOwnerSchema,
    /** Name of the person or of the agency. */
    holder: z.string(),
    /** Null until the key is made. */
    certificate: certificateSchema.nullable(),
  })
  .meta({ id: 'Credential' });

export const credentialListSchema = z
  .strictObject({ items: z.array(credentialSchema) })
  .meta({ id: 'CredentialList' });

/** The password proves again who asks; the PIN goes to the signer and is kept nowhere. */
export const createCredentialSchema = z
  .strictObject({
    owner: credentialOwnerSchema,
    password: z.string().max(200, { error: 'Mật khẩu quá dài.' }),
    pin: pinSchema,
  })
  .meta({ id: 'CreateCredential' });

export type CredentialOwnerView = z.output<typeof credentialOwnerSchema>;
export type CredentialView = z.output<typeof credentialSchema>;
export type CredentialListView = z.output<typeof credentialListSchema>;
export type CreateCredential = z.output<typeof createCredentialSchema>;
