import { type PlainDate } from '../date/plain-date.js';
import { CalendarYearTwice } from '../errors.js';
import { type CalendarYear } from './calendar-year.js';
import { WorkingCalendar } from './working-calendar.js';

/**
 * The calendar as it stood on a day: of each year the newest version used by then. A year that had
 * no version yet is missing, as it was for the people of that day.
 */
export function workingCalendarAsOf(
  history: readonly CalendarYear[],
  asOf: PlainDate,
): WorkingCalendar {
  return latestWorkingCalendar(history.filter(({ usedFrom }) => usedFrom <= asOf));
}

/** The newest version of each year. @throws CalendarYearTwice when a version was given twice. */
export function latestWorkingCalendar(history: readonly CalendarYear[]): WorkingCalendar {
  const newest = new Map<number, CalendarYear>();
  for (const calendarYear of history) {
    const known = newest.get(calendarYear.year);
    if (known?.version === calendarYear.version) throw new CalendarYearTwice(calendarYear.year);
    if (!known || known.version < calendarYear.version) newest.set(calendarYear.year, calendarYear);
  }
  return new WorkingCalendar([...newest.values()]);
}
