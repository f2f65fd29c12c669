import { type CredentialOwner, type Sql } from '@congvu/persistence';

/** What a certificate says of its holder. */
export type CredentialHolder =
  | {
      readonly kind: 'person';
      readonly code: string;
      readonly name: string;
      readonly post: string;
      readonly unit: string;
      readonly isHead: boolean;
    }
  | { readonly kind: 'agency'; readonly code: string; readonly name: string };

/** The person with the post held today, or the agency; undefined for nobody in office. */
export async function readHolder(
  sql: Sql,
  owner: CredentialOwner,
): Promise<CredentialHolder | undefined> {
  return owner.kind === 'person'
    ? readPerson(sql, owner.personId)
    : readAgency(sql, owner.issuerId);
}

async function readPerson(sql: Sql, personId: string): Promise<CredentialHolder | undefined> {
  return sql.first<CredentialHolder>(
    `SELECT 'person' AS kind, p.code, e.full_name AS name, p.title AS post, u.name AS unit,
       EXISTS (SELECT 1 FROM signing_authority s WHERE s.post_id = p.id AND s.kind IN ('HEAD', 'TM')) AS "isHead"
     FROM person e JOIN holding h ON h.person_id = e.id AND h.validity @> business_today()
     JOIN post p ON p.id = h.post_id JOIN unit u ON u.id = p.unit_id
     WHERE e.id = $1 ORDER BY p.official_order LIMIT 1`,
    [personId],
  );
}

async function readAgency(sql: Sql, issuerId: string): Promise<CredentialHolder | undefined> {
  return sql.first<CredentialHolder>(
    `SELECT 'agency' AS kind, code, name FROM issuer WHERE id = $1`,
    [issuerId],
  );
}
