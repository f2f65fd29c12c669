import { type TaskFacts, type TaskId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { type Reader, readScope } from '../document/document-scope.js';
import { type LockedRow, taskOfPost } from './letter-row.js';

/** How the reader stands to the letter. */
export interface LetterAccess {
  /** The reader may know that the letter exists. */
  readonly readable: boolean;
  /** The task asked for is, or was, one of the reader's post. */
  readonly holdsTask: boolean;
  readonly hasOpenTask: boolean;
  readonly hasPastTask: boolean;
}

/** Whose the task is may see its letter; of everybody else the rules of reading are asked. */
export async function accessOf(sql: Sql, row: LockedRow, reader: Reader): Promise<LetterAccess> {
  const holdsTask = row.holds_task === true;
  if (holdsTask && row.task_state === 'open')
    return { readable: true, holdsTask, hasOpenTask: true, hasPastTask: true };
  const scope = readScope(reader, 2);
  const tasks = (condition: string) =>
    `EXISTS (SELECT 1 FROM task o WHERE o.document_id = d.id AND ${taskOfPost('o', 2)}${condition})`;
  const access = await sql.one<Omit<LetterAccess, 'holdsTask'>>(
    'văn bản',
    `SELECT ${scope.any} AS readable, ${tasks(` AND o.state = 'open'`)} AS "hasOpenTask", ${tasks('')} AS "hasPastTask"
     FROM document d WHERE d.id = $1`,
    [row.id, ...scope.values],
  );
  return { ...access, readable: holdsTask || access.readable, holdsTask };
}

interface AskedTask {
  readonly taskId: TaskId;
  readonly reader: Reader;
}

/** The task asked for, with the names of who was first. */
export async function taskFacts(
  sql: Sql,
  row: LockedRow,
  { taskId, reader }: AskedTask,
): Promise<TaskFacts> {
  const states = { open: 'open', done: 'decided', cancelled: 'closed' } as const;
  const { claimed_by: claimer } = row;
  const isFree = row.task_state === 'open' && (claimer === null || claimer === reader.personId);
  const names = isFree ? undefined : await namesOf(sql, taskId);
  return {
    id: taskId,
    step: row.task_step,
    slot: row.task_slot,
    opening: row.task_opening,
    state: states[row.task_state],
    claimedBy: claimer && { personId: claimer, personName: names?.claimer ?? '' },
    decided:
      names?.decider && row.closed_at ? { personName: names.decider, at: row.closed_at } : null,
  };
}

/** Who was first: asked only where somebody was. */
async function namesOf(
  sql: Sql,
  taskId: TaskId,
): Promise<{ claimer: string | null; decider: string | null } | undefined> {
  return sql.first(
    `SELECT n.full_name AS claimer, x.capacity ->> 'personName' AS decider
     FROM task t LEFT JOIN person n ON n.id = t.claimed_by LEFT JOIN act x ON x.id = t.act_id WHERE t.id = $1`,
    [taskId],
  );
}
