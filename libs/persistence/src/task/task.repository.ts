import { type Instant } from '@congvu/calendar';
import { type Reader, readScope } from '../document/document-scope.js';
import { type Database } from '../database/database.js';
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

/** Who has an open task now. */
export interface TaskClaim {
  readonly taskId: string;
  /** Null after a release. */
  readonly claimedAt: Instant | null;
}

const MINE_OPEN = `id = $1 AND state = 'open' AND (post_id = $2::uuid OR other_post_ids @> ARRAY[$2::uuid])
  AND (claimed_by IS NULL OR claimed_by = $3::uuid)`;

/**
 * Takes an open task of the reader's post for the reader, in one statement, inside a transaction or as one of its own;
 * repeating changes nothing.
 * @returns undefined when it is not open, not of his post, or claimed by a colleague: `claimRefusal` tells which
 */
export async function claimTask(
  asked: Pick<Database, 'first'>,
  reader: Reader,
  id: string,
): Promise<TaskClaim | undefined> {
  return asked.first<TaskClaim>(
    `UPDATE task SET claimed_by = $3::uuid, claimed_at = coalesce(claimed_at, business_now())
     WHERE ${MINE_OPEN} RETURNING id AS "taskId", claimed_at AS "claimedAt"`,
    [id, reader.postId, reader.personId],
  );
}

/** Gives back a task that the reader had claimed; repeating changes nothing. @returns as `claimTask` */
export async function releaseTask(
  asked: Pick<Database, 'first'>,
  reader: Reader,
  id: string,
): Promise<TaskClaim | undefined> {
  return asked.first<TaskClaim>(
    `UPDATE task SET claimed_by = NULL, claimed_at = NULL
     WHERE ${MINE_OPEN} RETURNING id AS "taskId", claimed_at AS "claimedAt"`,
    [id, reader.postId, reader.personId],
  );
}

/** Why a task could be neither claimed nor released. */
export interface ClaimRefusal {
  readonly mine: boolean;
  readonly open: boolean;
  readonly claimedBy: string;
}

export async function claimRefusal(
  sql: Sql,
  reader: Reader,
  id: string,
): Promise<ClaimRefusal | undefined> {
  return sql.first<ClaimRefusal>(
    `SELECT (t.post_id = $2::uuid OR t.other_post_ids @> ARRAY[$2::uuid]) AS mine, t.state = 'open' AS open,
       coalesce((SELECT n.full_name FROM person n WHERE n.id = t.claimed_by), '') AS "claimedBy"
     FROM task t WHERE t.id = $1`,
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
