import {
  type DatedDeadline,
  dateInVietnam,
  formatVietnamese,
  type Instant,
  type PlainDate,
  type WorkingCalendar,
  workingCalendarAsOf,
} from '@congvu/calendar';
import {
  type Capacity,
  type CycleId,
  type DocumentId,
  type DueRow,
  dueRowsToCome,
  extendedDeadline,
  formatNumberAndSymbol,
  isOwed,
  type ObligationId,
  reduceUnitCycle,
  takesExtension,
} from '@congvu/domain';
import { type AuditEntry } from '../audit/audit-entry.js';
import { appendAudit } from '../audit/audit.repository.js';
import { calendarHistory } from '../calendar/calendar.repository.js';
import { type Sql } from '../database/sql.js';
import { notify } from '../notification/notification.repository.js';
import { type LockedUnitCycle, lockUnitCycle } from '../obligation/locked-unit-cycle.js';
import { writeObligationActs } from '../obligation/write-obligation-acts.js';

interface RequestToGrant {
  readonly id: string;
  readonly obligationId: ObligationId;
  readonly grantedOn: PlainDate;
  readonly capacity: Capacity;
}

interface Grounds {
  readonly documentId: DocumentId;
  /** “Công văn số 12/UBND-NC ngày 24/06/2024 của Ủy ban nhân dân tỉnh”. */
  readonly letter: string;
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
}

/**
 * What the letter was written to grant is granted, at the moment of its issue: an act `extend` each, the later deadline,
 * due rows made anew (docs/adr/0020). Belongs into the transaction of the letter's act `issue`, before that act is
 * recorded. Nothing happens where the letter grants nothing.
 */
export async function grantByIssue(sql: Sql, documentId: DocumentId, now: Instant): Promise<void> {
  const requests = await openRequests(sql, documentId);
  if (requests.length === 0) return;
  const calendar = workingCalendarAsOf(await calendarHistory(sql), dateInVietnam(now));
  const grounds = { documentId, letter: await citationOf(sql, documentId), now, calendar };
  const entries: AuditEntry[] = [];
  for (const request of requests) entries.push(...(await grant(sql, request, grounds)));
  await notify(
    sql,
    requests.map(({ id, obligationId, capacity: { personId } }) => ({
      personId,
      kind: 'extension-granted' as const,
      event: id,
      documentId: null,
      taskId: null,
      obligationId,
    })),
  );
  await appendAudit(sql, ...entries);
}

/** In the order in which the years of the units are locked. */
async function openRequests(sql: Sql, documentId: DocumentId): Promise<readonly RequestToGrant[]> {
  return sql.query<RequestToGrant>(
    `SELECT x.id, x.obligation_id AS "obligationId", x.granted_on AS "grantedOn", x.capacity
     FROM extension_request x JOIN obligation o ON o.id = x.obligation_id
     WHERE x.document_id = $1 AND x.closed_at IS NULL ORDER BY o.unit_cycle_id, o.code`,
    [documentId],
  );
}

async function citationOf(sql: Sql, documentId: DocumentId): Promise<string> {
  const letter = await sql.one<{
    number: number;
    symbol: string;
    issuedOn: PlainDate;
    issuer: string;
  }>(
    'văn bản',
    `SELECT d.number, d.symbol, d.issued_on AS "issuedOn", i.name AS issuer
     FROM document d JOIN issuer i ON i.id = d.issuer_id WHERE d.id = $1`,
    [documentId],
  );
  const { number, symbol, issuedOn, issuer } = letter;
  return `Công văn số ${formatNumberAndSymbol(number, symbol)} ngày ${formatVietnamese(issuedOn)} của ${issuer}`;
}

async function grant(
  sql: Sql,
  request: RequestToGrant,
  grounds: Grounds,
): Promise<readonly AuditEntry[]> {
  const { obligationId, grantedOn } = request;
  const unitCycle = await lockUnitCycle(sql, obligationId);
  const { code } = unitCycle.obligation;
  const owed = unitCycle.state[code];
  // Who was waived meanwhile, or waits no more, is granted nothing.
  if (!owed || !takesExtension(owed) || !(await markGranted(sql, request.id))) return [];
  const { deadline, cycleId, unit } = await datesOf(sql, obligationId);
  const granted = extendedDeadline(
    deadline,
    { grantedOn, letter: grounds.letter },
    grounds.calendar,
  );
  const { target, legalCutoff: cutoff } = granted;
  const { documentId: document } = grounds;
  const body = { kind: 'extend', obligation: code, document, target, cutoff } as const;
  const act = { body, capacity: null, note: '' };
  const { entries } = await writeObligationActs(sql, unitCycle, [act]);
  await moveDeadline(sql, obligationId, { granted, document });
  const after = reduceUnitCycle(unitCycle.state, body)[code];
  const rows =
    after && isOwed(after)
      ? dueRowsToCome(unitCycle.definition, { code, unit, deadline: granted }, grounds)
      : [];
  await replaceDue(sql, unitCycle, { cycleId, rows });
  return entries;
}

async function markGranted(sql: Sql, id: string): Promise<boolean> {
  const marked = await sql.execute(
    `UPDATE extension_request SET state = 'granted', closed_at = business_now() WHERE id = $1 AND closed_at IS NULL`,
    [id],
  );
  return marked === 1;
}

interface ObligationDates {
  readonly deadline: DatedDeadline;
  readonly cycleId: CycleId;
  readonly unit: string;
}

async function datesOf(sql: Sql, obligationId: ObligationId): Promise<ObligationDates> {
  return sql.one<ObligationDates>(
    'nghĩa vụ',
    `SELECT o.deadline, uc.cycle_id AS "cycleId", u.code AS unit
     FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN unit u ON u.id = uc.unit_id WHERE o.id = $1`,
    [obligationId],
  );
}

interface MovedDeadline {
  readonly granted: DatedDeadline;
  readonly document: DocumentId;
}

async function moveDeadline(
  sql: Sql,
  obligationId: ObligationId,
  { granted, document }: MovedDeadline,
): Promise<void> {
  await sql.execute(
    'UPDATE obligation SET deadline = $2, target = $3, cutoff = $4, extended_by = $5 WHERE id = $1',
    [obligationId, JSON.stringify(granted), granted.target, granted.legalCutoff, document],
  );
}

interface DueToReplace {
  readonly cycleId: CycleId;
  readonly rows: readonly DueRow[];
}

/** Cancels what waits for the obligation and puts the rows of the later date in its place; what was done stays. */
async function replaceDue(
  sql: Sql,
  { obligation }: LockedUnitCycle,
  { cycleId, rows }: DueToReplace,
): Promise<void> {
  await sql.execute(
    `UPDATE due SET state = 'cancelled', settled_at = business_now() WHERE obligation_id = $1 AND state = 'waiting'`,
    [obligation.id],
  );
  await sql.execute(
    `INSERT INTO due (id, authority_id, cycle_id, obligation_id, code, kind, number, due_on, due_at, as_of)
     SELECT uuidv7(), current_authority(), $1, CASE WHEN d.kind <> 'freeze' THEN $2::uuid END, d.obligation, d.kind,
       coalesce(d.number, 0), d."dueOn", d."dueAt", d."asOf"
     FROM jsonb_to_recordset($3) AS d (obligation text, kind text, number integer, "dueOn" date, "dueAt" timestamptz, "asOf" timestamptz)
     ON CONFLICT DO NOTHING`,
    [cycleId, obligation.id, JSON.stringify(rows)],
  );
}
