import {
  type Approval,
  type Chain,
  type Decider,
  type DocumentId,
  type ExpectedTask,
  expectedTasks,
  mayMerge,
  type PersonId,
  type TaskId,
  type UnitId,
} from '@congvu/domain';
import { chainOf } from '../act/chain-cache.js';
import { raiseAlarm, resolveAlarm } from '../alarm/alarm.repository.js';
import { DECIDERS } from '../act/letter-row.js';
import { derivedId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { notify } from '../notification/notification.repository.js';
import { recordSystemAct } from './system-act.js';
import { dueOf } from './step-due.js';
import { staffTasks, type StaffedTask } from './step-holders.js';

export type OpenStepAnswer = 'opened' | 'merged' | 'overtaken';

interface LetterRow {
  readonly seq: number;
  readonly state: Approval;
  readonly chain_id: string;
  readonly drafting_unit_id: UnitId;
  readonly drafter_person_id: PersonId | null;
  readonly deciders: Decider[] | null;
  readonly subjects: PersonId[];
  readonly given_by: unknown;
}

/** A letter under its lock, about to open the tasks of its position. */
export interface LetterToOpen extends LetterRow {
  readonly id: DocumentId;
  readonly chain: Chain;
}

/**
 * Opens the tasks of the position that was computed from the act `seq`; a repeat finds them by their ids. Answers
 * `overtaken` when a newer act stands: the workflow takes that one first, so that nobody can decide on a letter that
 * was recalled (architecture.md §2). A step whose only holder did an earlier one of this pass is merged, and shown.
 */
export async function openStep(
  sql: Sql,
  documentId: DocumentId,
  seq: number,
): Promise<OpenStepAnswer> {
  const row = await lockedLetter(sql, documentId);
  if (row.seq !== seq) return 'overtaken';
  const letter: LetterToOpen = { ...row, id: documentId, chain: await chainOf(sql, row.chain_id) };
  const staffed = await staffTasks(sql, expectedTasks(letter.chain, letter.state));
  const merger = mergerOf(letter, staffed);
  if (merger !== null) {
    await recordSystemAct(sql, { letter, body: merger });
    return 'merged';
  }
  await cancelOthers(sql, letter, staffed);
  for (const task of staffed) await openTask(sql, letter, task);
  if (staffed.every(({ holders }) => holders.length > 0))
    await resolveAlarm(sql, { kind: 'step-without-holder', objectId: documentId });
  if (letter.state.position.kind === 'with-proposer') await markProposalReturned(sql, documentId);
  await sql.execute('UPDATE aggregate SET advancing_since = NULL WHERE id = $1', [documentId]);
  return 'opened';
}

async function lockedLetter(sql: Sql, documentId: DocumentId): Promise<LetterRow> {
  await sql.execute('SELECT 1 FROM aggregate WHERE id = $1 FOR UPDATE', [documentId]);
  return sql.one<LetterRow>(
    'văn bản',
    `SELECT a.seq, a.state, d.chain_id, d.drafting_unit_id, d.drafter_person_id, ${DECIDERS} AS deciders,
       ARRAY(SELECT s.person_id FROM document_subject s WHERE s.document_id = a.id) AS subjects,
       (SELECT x.capacity FROM act x WHERE x.aggregate_id = a.id AND x.state NOT IN ('void', 'void-delivered')
          AND x.capacity IS NOT NULL ORDER BY x.seq DESC LIMIT 1) AS given_by
     FROM aggregate a JOIN document d ON d.id = a.id WHERE a.id = $1`,
    [documentId],
  );
}

function mergerOf(letter: LetterToOpen, [only, ...others]: readonly StaffedTask[]) {
  if (only === undefined || others.length > 0) return null;
  const { chain, state: approval, subjects, deciders, drafter_person_id: drafter } = letter;
  const first = chain.steps.find(({ kind }) => kind === 'draft');
  const drafted: Decider[] =
    drafter !== null && first
      ? [{ step: first.key, personId: drafter, contentVersion: approval.contentVersion }]
      : [];
  const facts = { subjects, deciders: [...drafted, ...(deciders ?? [])] };
  return mayMerge({ chain, approval, facts, holders: only.holders });
}

async function cancelOthers(
  sql: Sql,
  { id, state }: LetterToOpen,
  staffed: readonly StaffedTask[],
): Promise<void> {
  await sql.execute(
    `UPDATE task SET state = 'cancelled', closed_at = business_now()
     WHERE document_id = $1 AND state = 'open' AND NOT (opening = $2 AND slot = ANY ($3))`,
    [id, state.opening, staffed.map(({ task }) => task.slot)],
  );
}

async function openTask(
  sql: Sql,
  letter: LetterToOpen,
  { task, posts, holders }: StaffedTask,
): Promise<void> {
  const [post, ...others] = posts;
  if (holders.length === 0) await raiseVacancy(sql, letter, task);
  if (post === undefined) return;
  const { opening, contentVersion } = letter.state;
  const taskId = derivedId<TaskId>(
    `document:${letter.id}`,
    `${task.step}/${String(opening)}/${task.slot}`,
  );
  const opened = await sql.execute(
    `INSERT INTO task (id, authority_id, document_id, step, slot, opening, kind, post_id, other_post_ids, version_no, given_by, opened_at, due_on)
     VALUES ($1, current_authority(), $2, $3, $4, $5, $6, $7, $8, $9, $10, business_now(), $11) ON CONFLICT DO NOTHING`,
    [
      taskId,
      letter.id,
      task.step,
      task.slot,
      opening,
      task.kind,
      post,
      others,
      contentVersion,
      JSON.stringify(letter.given_by),
      await dueOf(sql, letter.chain, task),
    ],
  );
  if (opened > 0) await tellHolders(sql, { letter, taskId, holders });
}

interface Telling {
  readonly letter: LetterToOpen;
  readonly taskId: TaskId;
  readonly holders: readonly PersonId[];
}

/** Only those who must act are told (product.md F80); a letter that came back is told as such. */
async function tellHolders(sql: Sql, { letter, taskId, holders }: Telling): Promise<void> {
  const { position } = letter.state;
  const cameBack = position.kind !== 'ended' && position.returned !== null;
  const kind = cameBack ? 'letter-returned' : 'task-opened';
  await notify(
    sql,
    holders.map((personId) => ({ personId, kind, event: taskId, documentId: letter.id, taskId })),
  );
}

/** The proposal that the office sent back keeps its arrival number, and its book says so. */
async function markProposalReturned(sql: Sql, documentId: DocumentId): Promise<void> {
  await sql.execute(
    `UPDATE arrival r SET state = 'returned' FROM document d
     WHERE d.id = $1 AND r.opens_document_id = d.id AND r.document_id = d.proposal_id AND r.state = 'registered'`,
    [documentId],
  );
}

/** A post without a holder is found at once, not when a deadline has passed (product.md F55). */
async function raiseVacancy(sql: Sql, letter: LetterToOpen, task: ExpectedTask): Promise<void> {
  const params = { step: task.step, posts: task.posts.join(', ') };
  await raiseAlarm(sql, { kind: 'step-without-holder', objectId: letter.id, params });
}
