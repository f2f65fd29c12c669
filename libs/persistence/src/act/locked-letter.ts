import { type Instant, type PlainDate } from '@congvu/calendar';
import {
  type Approval,
  type Chain,
  type Decider,
  type DocumentId,
  type DocumentType,
  type IssuerId,
  type LetterFacts,
  type PersonId,
  type PostCode,
  type Sha256,
  type TaskFacts,
  type TaskId,
  type UnitId,
} from '@congvu/domain';
import { readScope, type Reader } from '../document/document-scope.js';
import { type Sql } from '../database/sql.js';
import { chainOf } from './chain-cache.js';

/** A command as it was asked: the key is the id of the act that it may write. */
export interface CommandKey {
  readonly key: string;
  readonly accountId: string;
  /** SHA-256 of method, address and body, in hexadecimal. */
  readonly requestSha256: string;
}

/** What an earlier try with the same key got. */
export interface EarlierAnswer {
  readonly same: boolean;
  readonly status: number;
  readonly answer: unknown;
}

/** A letter under the lock of its aggregate, with all that a decision asks about. */
export interface LockedLetter {
  readonly id: DocumentId;
  readonly seq: number;
  readonly chain: Chain;
  readonly approval: Approval;
  readonly facts: LetterFacts;
  /** How the reader stands to the letter, for the access policy. */
  readonly access: LetterAccess;
  readonly status: string;
  readonly documentType: DocumentType;
  readonly issuerId: IssuerId;
  readonly draftingUnitId: UnitId;
  readonly subject: string;
  /** The task asked for; null when the command is not about one. */
  readonly task: TaskFacts | null;
  readonly earlier: EarlierAnswer | null;
  readonly now: Instant;
  readonly businessNow: Instant;
  readonly today: PlainDate;
}

export interface LetterAccess {
  /** The reader may know that the letter exists. */
  readonly readable: boolean;
  /** The task asked for is, or was, one of the reader's post. */
  readonly holdsTask: boolean;
  readonly hasOpenTask: boolean;
  readonly hasPastTask: boolean;
}

export interface LetterToLock {
  readonly by: { readonly task: string } | { readonly document: string } | { readonly act: string };
  readonly reader: Reader;
  readonly command: CommandKey | null;
}

interface LockedRow {
  readonly id: DocumentId;
  readonly seq: number;
  readonly seen_seq: number;
  readonly state: Approval;
  readonly chain_id: string;
  readonly status: string;
  readonly document_type: DocumentType;
  readonly issuer_id: IssuerId;
  readonly drafting_unit_id: UnitId;
  readonly subject: string;
  readonly drafter_person_id: PersonId | null;
  readonly content_sha256: Sha256 | null;
  readonly readable: boolean;
  readonly holds_task: boolean | null;
  readonly has_open_task: boolean;
  readonly has_past_task: boolean;
  readonly deciders: Decider[] | null;
  readonly subjects: PersonId[];
  readonly signer_person_id: PersonId | null;
  readonly task_id: TaskId | null;
  readonly task_step: string;
  readonly task_slot: string;
  readonly task_opening: number;
  readonly task_state: 'open' | 'done' | 'cancelled';
  readonly claimed_by: PersonId | null;
  readonly claimed_name: string | null;
  readonly decided_name: string | null;
  readonly closed_at: Instant | null;
  readonly earlier_same: boolean | null;
  readonly earlier_status: number | null;
  readonly earlier_answer: unknown;
  readonly now: Instant;
  readonly business_now: Instant;
  readonly today: PlainDate;
}

/**
 * Takes the lock of the letter's aggregate and reads everything else in the same statement. A statement that had to
 * wait for the lock sees the other tables as they were before it waited; then the seq tells, and it is read again.
 * @returns undefined when there is no such task, act or letter
 */
export async function lockLetter(
  sql: Sql,
  wanted: LetterToLock,
): Promise<LockedLetter | undefined> {
  const { text, values } = letterStatement(wanted);
  const statement = {
    text: `${text}\nFOR UPDATE OF ${'task' in wanted.by ? 'a, t' : 'a'}`,
    values,
  };
  let row = await sql.first<LockedRow>(statement.text, statement.values);
  if (row && row.seq !== row.seen_seq)
    row = await sql.first<LockedRow>(statement.text, statement.values);
  return row && lockedLetter(row, await chainOf(sql, row.chain_id));
}

/** The same without the lock, to tell what could be decided. */
export async function readLetter(
  sql: Sql,
  wanted: LetterToLock,
): Promise<LockedLetter | undefined> {
  const { text, values } = letterStatement(wanted);
  const row = await sql.first<LockedRow>(text, values);
  return row && lockedLetter(row, await chainOf(sql, row.chain_id));
}

function letterStatement({ by, reader, command }: LetterToLock): {
  text: string;
  values: unknown[];
} {
  const scope = readScope(reader, 5);
  const [target, from] =
    'task' in by
      ? [by.task, `t.id = $1::uuid`]
      : 'act' in by
        ? [by.act, `a.id = (SELECT aggregate_id FROM act WHERE id = $1::uuid)`]
        : [by.document, `a.id = $1::uuid`];
  const join = 'task' in by ? 'JOIN task t ON t.document_id = a.id' : 'LEFT JOIN task t ON false';
  const mine = (alias: string) =>
    `(${alias}.post_id = $5::uuid OR $5::uuid = ANY (${alias}.other_post_ids))`;
  const pastTaskOf = `EXISTS (SELECT 1 FROM task o WHERE o.document_id = a.id AND ${mine('o')})`;
  const openTaskOf = `EXISTS (SELECT 1 FROM task o WHERE o.document_id = a.id AND o.state = 'open' AND ${mine('o')})`;
  const text = `
SELECT a.id, a.seq, seen.seq AS seen_seq, a.state, d.chain_id, d.status, d.document_type, d.issuer_id,
  d.drafting_unit_id, d.subject, d.drafter_person_id, v.content_sha256, CASE WHEN coalesce(${mine('t')}, false) THEN true ELSE ${scope.any} END AS readable,
  ${DECIDERS} AS deciders,
  ARRAY(SELECT s.person_id FROM document_subject s WHERE s.document_id = a.id) AS subjects,
  (SELECT (x.capacity ->> 'personId')::uuid FROM signing_session x
    WHERE x.id = (a.state ->> 'personSignature')::uuid) AS signer_person_id,
  t.id AS task_id, t.step AS task_step, t.slot AS task_slot, t.opening AS task_opening, t.state AS task_state,
  ${mine('t')} AS holds_task, ${openTaskOf} AS has_open_task, ${pastTaskOf} AS has_past_task,
  t.claimed_by, claimer.full_name AS claimed_name, done.capacity ->> 'personName' AS decided_name, t.closed_at,
  c.account_id = $3::uuid AND c.request_sha256 = $4::bytea AS earlier_same, c.status AS earlier_status,
  c.answer AS earlier_answer, now() AS now, business_now() AS business_now, business_today() AS today
FROM aggregate a
JOIN aggregate seen ON seen.id = a.id
JOIN document d ON d.id = a.id
LEFT JOIN document_version v ON v.document_id = a.id AND v.no = (a.state ->> 'contentVersion')::integer
${join}
LEFT JOIN act done ON done.id = t.act_id
LEFT JOIN person claimer ON claimer.id = t.claimed_by
LEFT JOIN command c ON c.key = $2::uuid
WHERE ${from}`;
  const values = [
    target,
    command?.key ?? null,
    command?.accountId ?? null,
    command ? Buffer.from(command.requestSha256, 'hex') : null,
    ...scope.values,
  ];
  return { text, values };
}

/** Those who did the steps of this pass, each with the version that he did it on (domain: Decider). */
export const DECIDERS = `(
  SELECT jsonb_agg(jsonb_build_object('step', passed.entry ->> 'step', 'personId', x.capacity ->> 'personId',
           'contentVersion', coalesce((x.body ->> 'version')::integer, y.version_no)))
  FROM jsonb_array_elements(a.state -> 'done') passed (entry)
  JOIN task y ON y.id = (passed.entry ->> 'task')::uuid
  JOIN act x ON x.id = y.act_id)`;

function lockedLetter(row: LockedRow, chain: Chain): LockedLetter {
  const approval = row.state;
  return {
    id: row.id,
    seq: row.seq,
    chain,
    approval,
    facts: {
      drafterPersonId: row.drafter_person_id,
      deciders: row.deciders ?? [],
      subjects: row.subjects,
      signerPersonId: row.signer_person_id,
      content: {
        version: approval.contentVersion,
        contentSha256: row.content_sha256 ?? ('' as Sha256),
      },
      vacantPosts: [] as PostCode[],
    },
    access: {
      readable: row.readable,
      holdsTask: row.holds_task === true,
      hasOpenTask: row.has_open_task,
      hasPastTask: row.has_past_task,
    },
    status: row.status,
    documentType: row.document_type,
    issuerId: row.issuer_id,
    draftingUnitId: row.drafting_unit_id,
    subject: row.subject,
    task: row.task_id === null ? null : taskFacts({ ...row, task_id: row.task_id }),
    earlier: earlierAnswer(row),
    now: row.now,
    businessNow: row.business_now,
    today: row.today,
  };
}

function taskFacts(row: LockedRow & { task_id: TaskId }): TaskFacts {
  const states = { open: 'open', done: 'decided', cancelled: 'closed' } as const;
  return {
    id: row.task_id,
    step: row.task_step,
    slot: row.task_slot,
    opening: row.task_opening,
    state: states[row.task_state],
    claimedBy:
      row.claimed_by === null
        ? null
        : { personId: row.claimed_by, personName: row.claimed_name ?? '' },
    decided:
      row.decided_name === null || row.closed_at === null
        ? null
        : { personName: row.decided_name, at: row.closed_at },
  };
}

function earlierAnswer(row: LockedRow): EarlierAnswer | null {
  if (row.earlier_status === null) return null;
  return {
    same: row.earlier_same === true,
    status: row.earlier_status,
    answer: row.earlier_answer,
  };
}
