import {
  CalendarYearMissing,
  dateInVietnam,
  type PlainDate,
  type WorkingCalendar,
  workingCalendarAsOf,
} from '@congvu/calendar';
import { type DocumentId } from '@congvu/domain';
import { raiseAlarm } from '../alarm/alarm.repository.js';
import { calendarHistory } from '../calendar/calendar.repository.js';
import { type Sql } from '../database/sql.js';

interface WaitingNumber {
  readonly document_id: DocumentId;
  readonly number: number;
  readonly symbol: string;
  readonly entered_on: PlainDate;
}

/**
 * Raises an alarm for each number that was not sealed by the end of the next working day (architecture.md §4b,
 * numbering), and ends those whose number was sealed or cancelled since. @returns how many wait too long
 */
export async function checkOverdueSeals(sql: Sql): Promise<number> {
  await sql.execute(
    `UPDATE alarm SET resolved_at = now() WHERE kind = 'number-not-sealed' AND resolved_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM register_entry e WHERE e.document_id = alarm.object_id AND e.state = 'awaiting-seal')`,
  );
  const waiting = await sql.query<WaitingNumber>(
    `SELECT document_id, number, symbol, entered_on FROM register_entry WHERE state = 'awaiting-seal'`,
  );
  if (waiting.length === 0) return 0;
  const today = dateInVietnam((await sql.moment()).businessAt);
  const calendar = workingCalendarAsOf(await calendarHistory(sql), today);
  const overdue = waiting.filter(({ entered_on }) => lastDayToSeal(calendar, entered_on) < today);
  for (const { document_id: objectId, number, symbol } of overdue)
    await raiseAlarm(sql, { kind: 'number-not-sealed', objectId, params: { number, symbol } });
  return overdue.length;
}

/** Where a year has no calendar yet, the number's own day: rather an alarm too early than none. */
function lastDayToSeal(calendar: WorkingCalendar, enteredOn: PlainDate): PlainDate {
  try {
    return calendar.nextWorkingDay(enteredOn);
  } catch (error) {
    if (error instanceof CalendarYearMissing) return enteredOn;
    throw error;
  }
}
