import { type Reader, readScope } from '../document/document-scope.js';
import { type Sql } from '../database/sql.js';
import { TASK_ROW, type TaskRow } from './task-row.js';

/** A task of a letter that the reader sees whole. */
export async function findTask(sql: Sql, reader: Reader, id: string): Promise<TaskRow | undefined> {
  const scope = readScope(reader, 3);
  return sql.first<TaskRow>(`${TASK_ROW} WHERE t.id = $1::uuid AND ${scope.full}`, [
    id,
    reader.personId,
    ...scope.values,
  ]);
}

/** Whether the claim was taken, or why not. */
export type ClaimResult =
  | { readonly outcome: 'claimed' | 'closed' | 'not-yours' }
  | { readonly outcome: 'claimed-by-other'; readonly personName: string };

/** Takes an open task of the reader's post for the reader; repeating changes nothing. */
export async function claimTask(sql: Sql, reader: Reader, id: string): Promise<ClaimResult> {
  const row = await lockTask(sql, reader, id);
  if (!row?.mine) return { outcome: 'not-yours' };
  if (row.state !== 'open') return { outcome: 'closed' };
  if (row.claimed_by !== null && row.claimed_by !== reader.personId) {
    return { outcome: 'claimed-by-other', personName: row.claimed_name ?? '' };
  }
  await sql.execute(
    'UPDATE task SET claimed_by = $2, claimed_at = coalesce(claimed_at, business_now()) WHERE id = $1',
    [id, reader.personId],
  );
  return { outcome: 'claimed' };
}

/** Gives back a task that the reader had claimed; repeating changes nothing. */
export async function releaseTask(sql: Sql, reader: Reader, id: string): Promise<ClaimResult> {
  const row = await lockTask(sql, reader, id);
  if (!row?.mine) return { outcome: 'not-yours' };
  if (row.state !== 'open') return { outcome: 'closed' };
  if (row.claimed_by !== null && row.claimed_by !== reader.personId) {
    return { outcome: 'claimed-by-other', personName: row.claimed_name ?? '' };
  }
  await sql.execute('UPDATE task SET claimed_by = NULL, claimed_at = NULL WHERE id = $1', [id]);
  return { outcome: 'claimed' };
}

interface ClaimRow {
  readonly mine: boolean;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly claimed_by: string | null;
  readonly claimed_name: string | null;
}

async function lockTask(sql: Sql, reader: Reader, id: string): Promise<ClaimRow | undefined> {
  return sql.first<ClaimRow>(
    `SELECT (t.post_id = $2::uuid OR t.other_post_ids @> ARRAY[$2::uuid]) AS mine, t.state, t.claimed_by,
       (SELECT n.full_name FROM person n WHERE n.id = t.claimed_by) AS claimed_name
     FROM task t WHERE t.id = $1 FOR UPDATE`,
    [id, reader.postId],
  );
}

/** Open tasks of a letter that the caller may see. */
export async function openTasksOf(
  sql: Sql,
  reader: Reader,
  documentId: string,
): Promise<TaskRow[]> {
  return sql.query<TaskRow>(
    `${TASK_ROW} WHERE t.document_id = $1::uuid AND t.state = 'open' ORDER BY t.opened_at, t.id`,
    [documentId, reader.personId],
  );
}
