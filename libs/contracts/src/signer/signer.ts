import { z } from 'zod';
import { idSchema, instantSchema, sha256Schema } from '../field/field.js';
import { capacitySchema } from '../organisation/capacity.js';
import { pinSchema, signatureKindSchema } from '../signing/signing.js';

/**
 * Endpoint of the signing worker, on loopback for the api alone (`SIGNER_ADDRESS`, `Authorization: Bearer SIGNER_SECRET`).
 * `POST /signing-sessions` prepares the bytes to be signed and stores the session as `prepared`; the same live session
 * of the same account and task is answered again. Refusals are problem+json with the codes of problem-codes.ts
 * (`content-changed`, `already-signing`, `not-current-step`, `certificate-…`, `no-signing-authority`).
 */
export const prepareSigningSchema = z.strictObject({
  authorityId: idSchema,
  documentId: idSchema,
  taskId: idSchema,
  accountId: idSchema,
  /** Frozen on the session; `authorityLine` is resolved by the worker for a person. */
  capacity: capacitySchema,
  kind: signatureKindSchema,
});

export const preparedSigningSchema = z.strictObject({
  sessionId: idSchema,
  baseSha256: sha256Schema,
  authorityLine: z.array(z.string()).nullable(),
  expiresAt: instantSchema,
});

/** `POST /signing-sessions/{id}/value`: makes and stores the signature value; the first stored value wins. */
export const signValueSchema = z.strictObject({
  authorityId: idSchema,
  accountId: idSchema,
  pin: pinSchema,
});

export const signedValueSchema = z.strictObject({ sessionId: idSchema, stored: z.literal(true) });

/** `POST /credentials`: makes a key with its certificate under the PIN that its holder has chosen. */
export const issueCredentialSchema = z.strictObject({
  authorityId: idSchema,
  owner: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person'), personId: idSchema }),
    z.strictObject({ kind: z.literal('agency'), issuerId: idSchema }),
  ]),
  unitId: idSchema,
  /** Who asked, for the audit log. */
  capacity: capacitySchema,
  /** The command that asked: its answer is kept with the certificate, so that its repetition finds it. */
  command: z.strictObject({ key: idSchema, accountId: idSchema, requestSha256: sha256Schema }),
  pin: pinSchema,
});

export const issuedCredentialSchema = z.strictObject({ serial: z.string() });

export type PrepareSigning = z.output<typeof prepareSigningSchema>;
export type PreparedSigning = z.output<typeof preparedSigningSchema>;
export type SignValue = z.output<typeof signValueSchema>;
export type SignedValue = z.output<typeof signedValueSchema>;
export type IssueCredential = z.output<typeof issueCredentialSchema>;
export type IssuedCredentialView = z.output<typeof issuedCredentialSchema>;
