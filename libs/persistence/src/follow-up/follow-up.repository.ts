import {
  dateInVietnam,
  type Instant,
  type PlainDate,
  type WorkingCalendar,
} from '@congvu/calendar';
import {
  type Capacity,
  FOCAL_ROLES,
  type ObligationId,
  type ObligationState,
  type PostCode,
  type ReminderHindrance,
  reminderHindrance,
  type UnitId,
} from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { holdersInRoles } from '../organisation/role-holders.repository.js';
import { type PhoneCall, phoneCallsAbout } from '../phone-call/phone-call.repository.js';

/** Whom to call or to remind. */
export interface FocalPerson {
  readonly capacity: Capacity;
  /** Of the office; null where it is not known. */
  readonly phone: string | null;
}

/** One unit that something is waited for from. */
export interface FollowedUpUnit {
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
  readonly code: string;
  readonly name: string;
  readonly state: ObligationState;
  readonly cutoff: Instant | null;
  readonly receivedAt: Instant | null;
  readonly focalPersons: readonly FocalPerson[];
  /** Why it cannot be reminded now; null where it can. */
  readonly hindrance: ReminderHindrance | null;
  readonly calls: readonly PhoneCall[];
}

interface UnitRow extends Omit<FollowedUpUnit, 'focalPersons' | 'hindrance' | 'calls'> {
  readonly isReminded: boolean;
}

export interface FollowUpQuestion {
  readonly cycleId: string;
  /** Of the obligation. */
  readonly code: string;
  readonly workingDay: PlainDate;
}

/** The day that a reminder counts for: nobody is told twice between two working days. */
export function reminderDay(now: Instant, calendar: WorkingCalendar): PlainDate {
  return calendar.workingDayOnOrAfter(dateInVietnam(now));
}

const UNITS = `
  SELECT o.id AS "obligationId", u.id AS "unitId", u.code, u.name, o.state, o.cutoff, o.received_at AS "receivedAt",
    EXISTS (SELECT 1 FROM reminder r WHERE r.obligation_id = o.id AND r.working_day = $2) AS "isReminded"
  FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN unit u ON u.id = uc.unit_id`;

/** Every unit that still owes it, in the official order. */
export async function unitsToFollowUp(
  sql: Sql,
  { cycleId, code, workingDay }: FollowUpQuestion,
): Promise<readonly FollowedUpUnit[]> {
  const rows = await sql.query<UnitRow>(
    `${UNITS} WHERE uc.cycle_id = $1 AND o.code = $3 AND o.state = 'open' AND o.received_at IS NULL
     ORDER BY u.official_order, u.code`,
    [cycleId, workingDay, code],
  );
  return withPeople(sql, rows);
}

/** Those of the obligations that are in the year, under their locks: a receipt waits, or has been before. */
export async function lockToRemind(
  sql: Sql,
  { cycleId, workingDay, ids }: { cycleId: string; workingDay: PlainDate; ids: readonly string[] },
): Promise<readonly FollowedUpUnit[]> {
  await sql.execute('SELECT 1 FROM obligation WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [
    ids,
  ]);
  const rows = await sql.query<UnitRow>(
    `${UNITS} WHERE uc.cycle_id = $1 AND o.id = ANY ($3) ORDER BY u.official_order, u.code`,
    [cycleId, workingDay, ids],
  );
  return withPeople(sql, rows);
}

async function withPeople(sql: Sql, rows: readonly UnitRow[]): Promise<readonly FollowedUpUnit[]> {
  const { businessAt } = await sql.moment();
  const on = dateInVietnam(businessAt);
  const wanted = { units: rows.map(({ unitId }) => unitId), roles: FOCAL_ROLES, posts: [] };
  const holders = await holdersInRoles(sql, wanted, on);
  const phones = await phonesOf(
    sql,
    holders.map(({ capacity }) => capacity.postCode),
    on,
  );
  const calls = await phoneCallsAbout(
    sql,
    rows.map(({ obligationId }) => obligationId),
  );
  return rows.map(({ isReminded, ...row }) => {
    const focalPersons = holders
      .filter(({ unitId }) => unitId === row.unitId)
      .map(({ capacity }) => ({ capacity, phone: phones.get(capacity.postCode) ?? null }));
    const isOwed = row.state === 'open' && row.receivedAt === null;
    return {
      ...row,
      focalPersons,
      hindrance: reminderHindrance({ isOwed, isReminded, recipients: focalPersons.length }),
      calls: calls.filter(({ obligationId }) => obligationId === row.obligationId),
    };
  });
}

async function phonesOf(
  sql: Sql,
  posts: readonly PostCode[],
  on: PlainDate,
): Promise<ReadonlyMap<PostCode, string>> {
  const rows = await sql.query<{ code: PostCode; phone: string }>(
    'SELECT code, phone FROM post WHERE code = ANY ($1) AND validity @> $2::date AND phone IS NOT NULL',
    [posts, on],
  );
  return new Map(rows.map(({ code, phone }) => [code, phone]));
}
