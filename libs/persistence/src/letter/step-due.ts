import {
  CalendarYearMissing,
  dateInVietnam,
  type PlainDate,
  workingCalendarAsOf,
} from '@congvu/calendar';
import { type Chain, type ExpectedTask } from '@congvu/domain';
import { calendarHistory } from '../calendar/calendar.repository.js';
import { type Sql } from '../database/sql.js';

/**
 * The last day of a task that opens today: the working days that the chain gives its step, by the calendar as
 * published today. Null where nothing is promised, and where a year has no calendar: a letter never waits for one.
 */
export async function dueOf(sql: Sql, chain: Chain, task: ExpectedTask): Promise<PlainDate | null> {
  const days = chain.steps.find(({ key }) => key === task.step)?.workingDays ?? null;
  if (days === null) return null;
  const today = dateInVietnam((await sql.moment()).businessAt);
  try {
    return workingCalendarAsOf(await calendarHistory(sql), today).addWorkingDays(today, days);
  } catch (error) {
    if (error instanceof CalendarYearMissing) return null;
    throw error;
  }
}
