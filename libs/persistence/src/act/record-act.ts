import { createHash } from 'node:crypto';
import { addMilliseconds } from '@congvu/calendar';
import { type DocumentActBody, reduce, type TaskId } from '@congvu/domain';
import { type AuditEntry, canonicalBytes, plain } from '../audit/audit-entry.js';
import { type Sql } from '../database/sql.js';
import { documentStatus, documentStep } from '../document/document-status.js';
import { canonicalJson } from './canonical-json.js';
import { columnChanges } from './letter-columns.js';
import { type LockedLetter } from './locked-letter.js';
import { type ActToRecord, type RecordedAct, type Recording } from './recording.js';
import { documentActOf } from './stored-act.js';

/**
 * Writes a decided act with everything that follows from it in one statement: command, act, words, task, aggregate,
 * the letter's columns, audit entry. Needs the aggregate's lock (`lockLetter`); the audit chain's head is locked last.
 * `answer` makes what the caller gets, now and for a repetition of the same command. The statement is the last of its
 * transaction and travels with the commit, which fails when it fails.
 */
export function recordAct<Answer>(
  sql: Sql,
  letter: LockedLetter,
  { act, answer }: { act: ActToRecord; answer: (recorded: RecordedAct) => Answer },
): Answer {
  const recorded = recordedAct(letter, act);
  const result = answer(recorded);
  const moment = { at: letter.now, businessAt: letter.businessNow };
  const audit = canonicalBytes(moment, auditEntry(letter, act, recorded));
  const { text, values } = statementOf(letter, { act, recorded, answer: result }, audit);
  sql.executeLast(text, values);
  return result;
}

function recordedAct(letter: LockedLetter, act: ActToRecord): RecordedAct {
  const seq = letter.seq + 1;
  const { id, body, capacity } = act;
  const held = act.holdMilliseconds > 0;
  const availableAt = held ? addMilliseconds(letter.now, act.holdMilliseconds) : letter.now;
  const done = documentActOf({ id, seq, state: 'deliverable', body, capacity });
  return {
    id,
    seq,
    at: letter.now,
    availableAt,
    undoUntil: held ? availableAt : null,
    approval: act.approval ?? reduce(letter.chain, letter.approval, done),
  };
}

/** @returns the statement with its values */
function statementOf(
  letter: LockedLetter,
  recording: Recording,
  audit: Buffer,
): { text: string; values: unknown[] } {
  const values = [...valuesOf(letter, recording), audit];
  const columns = ['status = $14, step = $15, content_version = $16'];
  for (const change of columnChanges(letter, recording)) {
    columns.push(change.set(values.length + 1));
    values.push(...change.values);
  }
  return { text: `${WRITE_ACT} SET ${columns.join(', ')} ${WRITE_REST}`, values };
}

const WRITE_ACT = `
WITH written AS (
  INSERT INTO act (id, authority_id, aggregate_id, seq, kind, capacity, body, body_sha256, available_at, state)
  VALUES ($1, current_authority(), $2, $3, $4, $5, $6, $7, $8, $9)
), noted AS (
  INSERT INTO act_note (act_id, authority_id, text) SELECT $1, current_authority(), $10::text WHERE $10::text <> ''
), closed AS (
  UPDATE task SET state = CASE WHEN id = $11::uuid THEN 'done' ELSE 'cancelled' END,
    act_id = CASE WHEN id = $11::uuid THEN $1::uuid END, outcome = CASE WHEN id = $11::uuid THEN $4::text END,
    closed_at = business_now()
  WHERE document_id = $2 AND state = 'open' AND (id = $11::uuid OR $12::boolean)
), moved AS (
  UPDATE aggregate SET seq = $3, state = $13, advancing_since = coalesce(advancing_since, now()) WHERE id = $2
), mirrored AS (
  UPDATE document`;

const WRITE_REST = `WHERE id = $2
), answered AS (
  INSERT INTO command (key, authority_id, account_id, request_sha256, status, answer)
  VALUES ($17, current_authority(), $18, $19, 200, $20)
)
INSERT INTO audit_entry (unit_id, authority_id, canonical) VALUES ($21, current_authority(), $22)`;

function valuesOf(letter: LockedLetter, { act, recorded, answer }: Recording): unknown[] {
  const { approval, seq, availableAt } = recorded;
  const { body, capacity, command } = act;
  const canonicalBody = canonicalJson(body);
  return [
    act.id,
    letter.id,
    seq,
    body.kind,
    JSON.stringify(capacity),
    canonicalBody,
    sha256(canonicalBody),
    availableAt,
    recorded.undoUntil === null ? 'deliverable' : 'held',
    act.note,
    taskOf(body),
    endsOtherTasks(body),
    JSON.stringify(approval),
    documentStatus(letter.chain, approval),
    documentStep(approval),
    approval.contentVersion,
    command.key,
    command.accountId,
    Buffer.from(command.requestSha256, 'hex'),
    JSON.stringify(answer),
    letter.draftingUnitId,
  ];
}

/** Acts of the whole letter close what is still open; the others are closed when the next step opens. */
function endsOtherTasks({ kind }: DocumentActBody): boolean {
  return ['withdraw', 'recall', 'reject', 'close-opinions'].includes(kind);
}

function taskOf(body: DocumentActBody): TaskId | null {
  return 'task' in body ? body.task : null;
}

function auditEntry(letter: LockedLetter, act: ActToRecord, recorded: RecordedAct): AuditEntry {
  const { body, capacity, command, note } = act;
  return {
    unitId: letter.draftingUnitId,
    action: `transition.${body.kind}`,
    objectId: letter.id,
    capacity,
    change: { before: plain(letter.approval.position), after: plain(recorded.approval.position) },
    details: {
      act: act.id,
      seq: recorded.seq,
      body: plain(body),
      note,
      account: command.accountId,
    },
  };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
