import { z } from 'zod';
import { idSchema, instantSchema, sha256Schema } from '../field/field.js';
import { capacitySchema } from '../organisation/capacity.js';

export const signatureKindSchema = z.enum(['person', 'agency']);

export const openSigningSessionSchema = z
  .strictObject({ taskId: idSchema, kind: signatureKindSchema })
  .meta({ id: 'OpenSigningSession' });

/** What will be signed: the web shows exactly this file and sends its hash back with the PIN. */
export const signingSessionSchema = z
  .strictObject({
    id: idSchema,
    documentId: idSchema,
    taskId: idSchema,
    kind: signatureKindSchema,
    baseSha256: sha256Schema,
    /** Lines printed above the name; null for the agency's seal. */
    authorityLine: z.array(z.string()).nullable(),
    expiresAt: instantSchema,
  })
  .meta({ id: 'SigningSession' });

export const pinSchema = z
  .string()
  .min(1, { error: 'Chưa nhập mã PIN.' })
  .max(64, { error: 'Mã PIN quá dài.' });

export const authoriseSigningSchema = z
  .strictObject({ pin: pinSchema, seenSha256: sha256Schema })
  .meta({ id: 'AuthoriseSigning' });

/** A signature of the letter in plain words. A stored revision was verified before it was stored. */
export const signatureSchema = z
  .strictObject({
    kind: signatureKindSchema,
    revision: z.int(),
    signer: capacitySchema,
    authorityLine: z.array(z.string()).nullable(),
    signedAt: instantSchema,
    verifiedAt: instantSchema.nullable(),
    state: z.enum(['in-progress', 'valid']),
    sentence: z.string(),
    certificate: z.strictObject({
      serial: z.string(),
      notBefore: instantSchema,
      notAfter: instantSchema,
      revokedAt: instantSchema.nullable(),
    }),
    fileSha256: sha256Schema.nullable(),
    bytes: z.int().nullable(),
  })
  .meta({ id: 'Signature' });

export const signatureListSchema = z
  .strictObject({ items: z.array(signatureSchema) })
  .meta({ id: 'SignatureList' });

export type SignatureKind = z.output<typeof signatureKindSchema>;
export type OpenSigningSession = z.output<typeof openSigningSessionSchema>;
export type SigningSessionView = z.output<typeof signingSessionSchema>;
export type AuthoriseSigning = z.output<typeof authoriseSigningSchema>;
export type SignatureView = z.output<typeof signatureSchema>;
export type SignatureListView = z.output<typeof signatureListSchema>;
