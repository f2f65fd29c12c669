import { type DocumentId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** Closes what is still open and marks the end; nothing happens when a newer act stands. */
export async function finishLetter(sql: Sql, documentId: DocumentId, seq: number): Promise<void> {
  const ended = await sql.execute(
    `UPDATE aggregate SET ended_at = coalesce(ended_at, now()), advancing_since = NULL WHERE id = $1 AND seq = $2`,
    [documentId, seq],
  );
  if (ended === 0) return;
  await sql.execute(
    `UPDATE task SET state = 'cancelled', closed_at = business_now() WHERE document_id = $1 AND state = 'open'`,
    [documentId],
  );
}
