import { type Instant } from '@congvu/calendar';
import { type Capacity, type OpinionVerdict, type TaskId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

export interface GivenOpinion {
  readonly taskId: TaskId;
  readonly documentId: string;
  readonly version: number;
  readonly capacity: Capacity;
  readonly verdict: OpinionVerdict;
  readonly text: string;
}

export async function insertOpinion(sql: Sql, opinion: GivenOpinion): Promise<void> {
  const { taskId, documentId, version, capacity, verdict, text } = opinion;
  await sql.execute(
    `INSERT INTO opinion (task_id, authority_id, document_id, version_no, capacity, verdict, text)
     VALUES ($1, current_authority(), $2, $3, $4, $5, $6)`,
    [taskId, documentId, version, JSON.stringify(capacity), verdict, text],
  );
}

export interface OpinionResponse {
  readonly taskId: string;
  readonly response: 'accepted' | 'explained';
  readonly text: string;
}

/** Bảng tiếp thu, giải trình. @returns how many opinions of the letter were answered. */
export async function answerOpinions(
  sql: Sql,
  documentId: string,
  responses: readonly OpinionResponse[],
): Promise<number> {
  return sql.execute(
    `UPDATE opinion o SET response = r.response, response_text = nullif(r.text, ''), responded_at = business_now()
     FROM jsonb_to_recordset($2) AS r("taskId" uuid, response text, text text)
     WHERE o.task_id = r."taskId" AND o.document_id = $1`,
    [documentId, JSON.stringify(responses)],
  );
}

/** Opinions of the letter that still need an answer: those that did not simply agree. */
export async function unansweredOpinions(sql: Sql, documentId: string): Promise<readonly string[]> {
  const rows = await sql.query<{ name: string }>(
    `SELECT capacity ->> 'postTitle' AS name FROM opinion
     WHERE document_id = $1 AND verdict <> 'agree' AND response IS NULL ORDER BY given_at`,
    [documentId],
  );
  return rows.map(({ name }) => name);
}

export interface StoredOpinion {
  readonly taskId: string;
  readonly version: number;
  readonly capacity: Capacity;
  readonly verdict: OpinionVerdict;
  readonly text: string;
  readonly givenAt: Instant;
  readonly response: 'accepted' | 'explained' | null;
  readonly responseText: string | null;
  readonly respondedAt: Instant | null;
}

export async function opinionsOf(sql: Sql, documentId: string): Promise<readonly StoredOpinion[]> {
  return sql.query<StoredOpinion>(
    `SELECT task_id AS "taskId", version_no AS version, capacity, verdict, text, given_at AS "givenAt", response,
       response_text AS "responseText", responded_at AS "respondedAt"
     FROM opinion WHERE document_id = $1 ORDER BY given_at, task_id`,
    [documentId],
  );
}
