import { type PersonId, type TaskFacts, type TaskId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

interface TaskRow {
  readonly id: TaskId;
  readonly step: string;
  readonly slot: string;
  readonly opening: number;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly claimed_by: PersonId | null;
  readonly claimed_name: string | null;
  readonly decided: TaskFacts['decided'];
}

const SELECT = `SELECT t.id, t.step, t.slot, t.opening, t.state, t.claimed_by, c.full_name AS claimed_name,
  CASE WHEN x.id IS NOT NULL THEN jsonb_build_object('personName', x.capacity ->> 'personName', 'at', t.closed_at) END AS decided
  FROM task t LEFT JOIN person c ON c.id = t.claimed_by LEFT JOIN act x ON x.id = t.act_id`;

/** Tasks of the letter at its present opening, as the rules of the domain ask about them. */
export async function tasksAt(sql: Sql, documentId: string, opening: number): Promise<TaskFacts[]> {
  const rows = await sql.query<TaskRow>(`${SELECT} WHERE t.document_id = $1 AND t.opening = $2`, [
    documentId,
    opening,
  ]);
  return rows.map(taskFactsOf);
}

/** The open task of a step with one slot. */
export async function openTaskAt(
  sql: Sql,
  documentId: string,
  at: { readonly step: string; readonly opening: number },
): Promise<TaskFacts | undefined> {
  const row = await sql.first<TaskRow>(
    `${SELECT} WHERE t.document_id = $1 AND t.step = $2 AND t.opening = $3 AND t.state = 'open' LIMIT 1`,
    [documentId, at.step, at.opening],
  );
  return row && taskFactsOf(row);
}

const states = { open: 'open', done: 'decided', cancelled: 'closed' } as const;

function taskFactsOf(row: TaskRow): TaskFacts {
  const { id, step, slot, opening, claimed_by, claimed_name, decided } = row;
  const claimedBy = claimed_by && { personId: claimed_by, personName: claimed_name ?? '' };
  return { id, step, slot, opening, state: states[row.state], claimedBy, decided };
}
