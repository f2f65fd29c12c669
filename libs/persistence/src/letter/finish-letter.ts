import { type Approval, type DocumentId, type PersonId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { notify } from '../notification/notification.repository.js';

interface EndedLetter {
  readonly state: Approval;
  readonly drafter: PersonId | null;
}

/** Closes what is still open, marks the end and tells the drafter; nothing happens when a newer act stands. */
export async function finishLetter(sql: Sql, documentId: DocumentId, seq: number): Promise<void> {
  const ended = await sql.first<EndedLetter>(
    `UPDATE aggregate a SET ended_at = coalesce(a.ended_at, now()), advancing_since = NULL
     FROM document d WHERE a.id = $1 AND a.seq = $2 AND d.id = a.id
     RETURNING a.state, d.drafter_person_id AS drafter`,
    [documentId, seq],
  );
  if (ended === undefined) return;
  await sql.execute(
    `UPDATE task SET state = 'cancelled', closed_at = business_now() WHERE document_id = $1 AND state = 'open'`,
    [documentId],
  );
  await tellDrafter(sql, documentId, ended);
}

/** Who drafted hears the outcome (product.md F83), unless it is his own withdrawal. */
async function tellDrafter(
  sql: Sql,
  documentId: DocumentId,
  { state: { position }, drafter }: EndedLetter,
): Promise<void> {
  if (drafter === null || position.kind !== 'ended' || position.outcome === 'withdrawn') return;
  const kind = `letter-${position.outcome}` as const;
  await notify(sql, [{ personId: drafter, kind, event: documentId, documentId, taskId: null }]);
}
