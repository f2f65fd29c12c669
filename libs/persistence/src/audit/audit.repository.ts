import { canonicalBytes, type AuditEntry } from './audit-entry.js';
import { type Sql } from '../database/sql.js';

/**
 * Writes entries to the chains of their units. Call it once, last in the transaction: it takes the locks of the heads,
 * in the order of the units (architecture.md §2). The database links and hashes.
 */
export async function appendAudit(sql: Sql, ...entries: readonly AuditEntry[]): Promise<void> {
  const moment = await sql.moment();
  await sql.execute(
    `INSERT INTO audit_entry (unit_id, authority_id, canonical)
     SELECT unit_id, $1, canonical FROM unnest($2::uuid[], $3::bytea[]) WITH ORDINALITY AS entry (unit_id, canonical, place)
     ORDER BY unit_id, place`,
    [
      sql.scope.authorityId,
      entries.map(({ unitId }) => unitId),
      entries.map((entry) => canonicalBytes(moment, entry)),
    ],
  );
}
