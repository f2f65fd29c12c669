import { dateInVietnam, type Instant, type PlainDate } from '@congvu/calendar';
import {
  type Approval,
  type Chain,
  type DocumentId,
  type DocumentType,
  type IssuerId,
  type LetterFacts,
  type PostCode,
  type Sha256,
  type TaskFacts,
  type UnitId,
} from '@congvu/domain';
import { type Reader } from '../document/document-scope.js';
import { type Sql } from '../database/sql.js';
import { chainOf } from './chain-cache.js';
import { letterStatement, type LetterToLock, type LockedRow } from './letter-row.js';
import { accessOf, type LetterAccess, taskFacts } from './reader-standing.js';

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
  readonly now: Instant;
  readonly businessNow: Instant;
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
  const statement = `${text}\nFOR UPDATE OF ${'task' in wanted.by ? 'a, t' : 'a'}`;
  let row = await sql.firstAtOpening<LockedRow>(statement, values);
  if (row && row.seq !== row.seen_seq) row = await sql.first<LockedRow>(statement, values);
  return row && lockedLetter(sql, row, wanted.reader);
}

/** The same without the lock, to tell what could be decided. */
export async function readLetter(
  sql: Sql,
  wanted: LetterToLock,
): Promise<LockedLetter | undefined> {
  const { text, values } = letterStatement(wanted);
  const row = await sql.first<LockedRow>(text, values);
  return row && lockedLetter(sql, row, wanted.reader);
}

async function lockedLetter(sql: Sql, row: LockedRow, reader: Reader): Promise<LockedLetter> {
  const approval = row.state;
  return {
    id: row.id,
    seq: row.seq,
    chain: await chainOf(sql, row.chain_id),
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
    access: await accessOf(sql, row, reader),
    status: row.status,
    documentType: row.document_type,
    issuerId: row.issuer_id,
    draftingUnitId: row.drafting_unit_id,
    subject: row.subject,
    task: row.task_id === null ? null : await taskFacts(sql, row, { taskId: row.task_id, reader }),
    now: row.now,
    businessNow: row.business_now,
    today: dateInVietnam(row.business_now),
  };
}
