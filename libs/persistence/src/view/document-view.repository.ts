import { type PersonId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** The newest version that the person saw of those before the present one; null when there is none. */
export async function lastSeenVersion(
  sql: Sql,
  documentId: string,
  personId: PersonId,
): Promise<number | null> {
  const row = await sql.first<{ no: number | null }>(
    `SELECT CASE WHEN v.version_no < d.content_version THEN v.version_no ELSE v.version_before END AS no
     FROM document_view v JOIN document d ON d.id = v.document_id
     WHERE v.document_id = $1 AND v.person_id = $2`,
    [documentId, personId],
  );
  return row?.no ?? null;
}

/**
 * Notes that the person has the letter before his eyes; the moment is that of the first look since the last act. The
 * version seen before stays known while he looks again at the same one.
 */
export async function noteView(sql: Sql, documentId: string, personId: PersonId): Promise<void> {
  await sql.execute(
    `INSERT INTO document_view (document_id, person_id, authority_id, version_no, act_seq)
     SELECT d.id, $2, d.authority_id, d.content_version, a.seq FROM document d JOIN aggregate a ON a.id = d.id
     WHERE d.id = $1
     ON CONFLICT (document_id, person_id) DO UPDATE
       SET version_no = excluded.version_no, act_seq = excluded.act_seq, viewed_at = now(),
           version_before = CASE WHEN document_view.version_no < excluded.version_no
             THEN document_view.version_no ELSE document_view.version_before END
       WHERE document_view.act_seq <> excluded.act_seq`,
    [documentId, personId],
  );
}
