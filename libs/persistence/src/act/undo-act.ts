import { type Instant } from '@congvu/calendar';
import {
  type ActId,
  type Approval,
  type Capacity,
  type DocumentActBody,
  foldApproval,
  type HeldAct,
} from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { approvalStart } from './approval-start.js';
import { type LockedLetter } from './locked-letter.js';
import { type ActState, documentActOf } from './stored-act.js';

interface HeldRow {
  readonly id: ActId;
  readonly seq: number;
  readonly state: ActState;
  readonly body: DocumentActBody;
  readonly capacity: Capacity | null;
  readonly available_at: Instant;
}

/** The act as the undo rule asks about it. Needs the lock of its letter. */
export async function heldAct(
  sql: Sql,
  letter: LockedLetter,
  actId: string,
): Promise<HeldAct | undefined> {
  const row = await sql.first<HeldRow>(
    `SELECT id, seq, state, body, capacity, available_at FROM act WHERE id = $1 AND aggregate_id = $2`,
    [actId, letter.id],
  );
  if (row?.capacity == null) return undefined;
  return {
    id: row.id,
    seq: row.seq,
    kind: row.body.kind,
    personId: row.capacity.personId,
    state: row.state === 'void-delivered' ? 'void' : row.state,
    availableAt: row.available_at,
    isLast: row.seq === letter.seq,
  };
}

/** The last act of the letter, as the undo rule asks about it; undefined before the first and for acts of the system. */
export async function lastAct(sql: Sql, letter: LockedLetter): Promise<HeldAct | undefined> {
  const last = await sql.first<{ id: string }>(
    'SELECT id FROM act WHERE aggregate_id = $1 AND seq = $2',
    [letter.id, letter.seq],
  );
  return last && heldAct(sql, letter, last.id);
}

/**
 * Makes a held act void, opens its task again and answers where the letter stands without it. Needs the lock of the
 * letter, under which the relay would have taken the act.
 */
export async function voidAct(sql: Sql, letter: LockedLetter, actId: ActId): Promise<Approval> {
  await sql.execute(
    `WITH undone AS (UPDATE act SET state = 'void' WHERE id = $1)
     UPDATE task SET state = 'open', act_id = NULL, outcome = NULL, closed_at = NULL
     WHERE document_id = $2 AND closed_at = (SELECT closed_at FROM task WHERE act_id = $1) AND state <> 'open'`,
    [actId, letter.id],
  );
  const rows = await sql.query<HeldRow>(
    `SELECT id, seq, state, body, capacity FROM act WHERE aggregate_id = $1 ORDER BY seq`,
    [letter.id],
  );
  const start = approvalStart(letter.chain, letter.approval);
  return foldApproval(letter.chain, start, rows.map(documentActOf));
}
