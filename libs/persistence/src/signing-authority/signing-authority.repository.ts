import {
  type AuthorityKind,
  type AuthorityRecord,
  type DocumentType,
  type IssuerId,
  type PostCode,
} from '@congvu/domain';
import { validityColumns, validityOf, type ValidityColumns } from '../organisation/validity.js';
import { type Sql } from '../database/sql.js';

export interface StoredAuthorityRecord extends AuthorityRecord {
  readonly id: string;
}

interface Row extends ValidityColumns {
  readonly id: string;
  readonly post: PostCode;
  readonly issuer: IssuerId;
  readonly kind: AuthorityKind;
  readonly document_types: readonly DocumentType[] | null;
  readonly lines: readonly string[];
  readonly basis: string;
  readonly grantor: PostCode | null;
}

/** Every dated right to sign for the issuer, past and coming ones too: what `resolveAuthorityLine` decides on. */
export async function signingAuthorities(
  sql: Sql,
  issuer: IssuerId,
): Promise<StoredAuthorityRecord[]> {
  const rows = await sql.query<Row>(
    `SELECT s.id, p.code AS post, s.issuer_id AS issuer, s.kind, s.document_types, s.lines, s.basis,
            g.code AS grantor, ${validityColumns('s')}
     FROM signing_authority s
     JOIN post p ON p.id = s.post_id
     LEFT JOIN post g ON g.id = s.grantor_post_id
     WHERE s.issuer_id = $1
     ORDER BY p.official_order, lower(s.validity), s.id`,
    [issuer],
  );
  return rows.map(recordOf);
}

function recordOf(row: Row): StoredAuthorityRecord {
  const { id, post, issuer, kind, lines, basis, grantor } = row;
  const documentTypes: AuthorityRecord['documentTypes'] = row.document_types ?? 'all';
  const record = { id, post, issuer, kind, documentTypes, lines, basis, validity: validityOf(row) };
  return grantor === null ? record : { ...record, grantor };
}
