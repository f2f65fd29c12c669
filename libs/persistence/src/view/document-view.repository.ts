import { type PersonId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** The version that the person saw last; null when he never opened the letter. */
export async function lastSeenVersion(
  sql: Sql,
  documentId: string,
  personId: PersonId,
): Promise<number | null> {
  const row = await sql.first<{ version_no: number }>(
    'SELECT version_no FROM document_view WHERE document_id = $1 AND person_id = $2',
    [documentId, personId],
  );
  return row?.version_no ?? null;
}

/** Notes that the person has the letter before his eyes; the moment is that of the first look since the last act. */
export async function noteView(sql: Sql, documentId: string, personId: PersonId): Promise<void> {
  await sql.execute(
    `INSERT INTO document_view (document_id, person_id, authority_id, version_no, act_seq)
     SELECT d.id, $2, d.authority_id, d.content_version, a.seq FROM document d JOIN aggregate a ON a.id = d.id
     WHERE d.id = $1
     ON CONFLICT (document_id, person_id) DO UPDATE
       SET version_no = excluded.version_no, act_seq = excluded.act_seq, viewed_at = now()
       WHERE document_view.act_seq <> excluded.act_seq`,
    [documentId, personId],
  );
}
