import { type Instant } from '@congvu/calendar';
import { type IssuerId, type PersonId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** Whose certificate: a person's, or an agency's for its seal. The key itself never leaves the signer. */
export type CredentialOwner =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'agency'; readonly issuerId: IssuerId };

export interface Credential {
  /** Name of the key in the signer's key store. */
  readonly id: string;
  readonly certificatePem: string;
  readonly serial: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

/** The newest certificate of the owner that is not revoked. */
export async function findCredential(
  sql: Sql,
  owner: CredentialOwner,
): Promise<Credential | undefined> {
  return sql.first<Credential>(
    `SELECT id, certificate_pem AS "certificatePem", serial, not_before AS "notBefore", not_after AS "notAfter"
     FROM credential WHERE (person_id = $1 OR issuer_id = $2) AND revoked_at IS NULL ORDER BY not_before DESC, id LIMIT 1`,
    ownerColumns(owner),
  );
}

/** Notes a certificate that was made; repeating adds nothing. */
export async function addCredential(
  sql: Sql,
  owner: CredentialOwner,
  credential: Credential,
): Promise<void> {
  const { id, certificatePem, serial, notBefore, notAfter } = credential;
  await sql.execute(
    `INSERT INTO credential (id, authority_id, person_id, issuer_id, certificate_pem, serial, not_before, not_after)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [
      id,
      sql.scope.authorityId,
      ...ownerColumns(owner),
      certificatePem,
      serial,
      notBefore,
      notAfter,
    ],
  );
}

function ownerColumns(owner: CredentialOwner): [string | null, string | null] {
  return owner.kind === 'person' ? [owner.personId, null] : [null, owner.issuerId];
}
