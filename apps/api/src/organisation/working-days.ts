import { latestWorkingCalendar, type PlainDate, type WorkingCalendar } from '@congvu/calendar';
import { calendarHistory, type Sql } from '@congvu/persistence';

/** Calendars change a few times a year; a process looks again this often. */
const KEPT_MILLISECONDS = 60_000;

/** Working days until a day: 0 on it, negative when late, null where a year has no calendar. */
export type DaysLeft = (today: PlainDate, due: PlainDate) => number | null;

/** The published working calendar, read once a minute. */
export class WorkingDays {
  private calendar: WorkingCalendar | undefined;
  private readAt = 0;

  async left(sql: Sql): Promise<DaysLeft> {
    const calendar = await this.current(sql);
    return (today, due) => daysLeft(calendar, today, due);
  }

  private async current(sql: Sql): Promise<WorkingCalendar> {
    if (this.calendar && Date.now() - this.readAt < KEPT_MILLISECONDS) return this.calendar;
    this.calendar = latestWorkingCalendar(await calendarHistory(sql));
    this.readAt = Date.now();
    return this.calendar;
  }
}

function daysLeft(calendar: WorkingCalendar, today: PlainDate, due: PlainDate): number | null {
  const [from, to] = [today, due].map((day) => Number(day.slice(0, 4)));
  if (!calendar.hasYear(from ?? 0) || !calendar.hasYear(to ?? 0)) return null;
  return due >= today
    ? calendar.workingDaysBetween(today, due)
    : -calendar.workingDaysBetween(due, today);
}
