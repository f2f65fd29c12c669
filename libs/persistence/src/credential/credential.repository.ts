import { type Instant } from '@congvu/calendar';
import { type IssuerId, type PersonId, type UnitId } from '@congvu/domain';
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

/** The certificate that the record knows under this name of a key, with its owner. */
export async function findCredential(
  sql: Sql,
  id: string,
): Promise<(Credential & { readonly ownerId: PersonId | IssuerId }) | undefined> {
  return sql.first(
    `SELECT id, certificate_pem AS "certificatePem", serial, not_before AS "notBefore", not_after AS "notAfter",
       coalesce(person_id, issuer_id) AS "ownerId"
     FROM credential WHERE id = $1`,
    [id],
  );
}

/** Notes a certificate that was made. @returns false when one was noted under this name before */
export async function addCredential(
  sql: Sql,
  owner: CredentialOwner,
  credential: Credential,
): Promise<boolean> {
  const { id, certificatePem, serial, notBefore, notAfter } = credential;
  const added = await sql.execute(
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
  return added > 0;
}

/** Somebody who signs, or an agency whose seal is kept, with the certificate if the key was made. */
export interface KeyHolder {
  readonly owner: CredentialOwner;
  readonly name: string;
  readonly certificate: Omit<Credential, 'id'> | null;
}

interface KeyHolderRow {
  readonly person_id: PersonId | null;
  readonly issuer_id: IssuerId | null;
  readonly name: string;
  readonly certificate_pem: string | null;
  readonly serial: string;
  readonly not_before: Instant;
  readonly not_after: Instant;
}

const CERTIFICATE = 'c.certificate_pem, c.serial, c.not_before, c.not_after';

/** The person himself. */
export async function personKeyHolder(sql: Sql, person: PersonId): Promise<KeyHolder> {
  const row = await sql.one<KeyHolderRow>(
    'cán bộ',
    `SELECT p.id AS person_id, NULL AS issuer_id, p.full_name AS name, ${CERTIFICATE}
     FROM person p LEFT JOIN credential c ON c.person_id = p.id AND c.revoked_at IS NULL WHERE p.id = $1`,
    [person],
  );
  return keyHolder(row);
}

/** The issuers whose seal the văn thư of these units keep. */
export async function agencyKeyHolders(
  sql: Sql,
  units: readonly UnitId[],
): Promise<readonly KeyHolder[]> {
  const rows = await sql.query<KeyHolderRow>(
    `SELECT NULL AS person_id, i.id AS issuer_id, i.name, ${CERTIFICATE}
     FROM issuer i LEFT JOIN credential c ON c.issuer_id = i.id AND c.revoked_at IS NULL
     WHERE i.kept_by_unit_id = ANY ($1) ORDER BY i.code`,
    [units],
  );
  return rows.map(keyHolder);
}

function keyHolder(row: KeyHolderRow): KeyHolder {
  const { person_id: personId, issuer_id: issuerId, name, certificate_pem: certificatePem } = row;
  const owner: CredentialOwner =
    personId !== null
      ? { kind: 'person', personId }
      : { kind: 'agency', issuerId: issuerId ?? ('' as IssuerId) };
  const { serial, not_before: notBefore, not_after: notAfter } = row;
  const certificate =
    certificatePem === null ? null : { certificatePem, serial, notBefore, notAfter };
  return { owner, name, certificate };
}

function ownerColumns(owner: CredentialOwner): [string | null, string | null] {
  return owner.kind === 'person' ? [owner.personId, null] : [null, owner.issuerId];
}
