import {
  addDays,
  formatVietnamese,
  formatVietnameseWithWeekday,
  type PlainDate,
} from '../date/plain-date.js';
import { type CalendarDay } from '../working-calendar/calendar-year.js';
import { type WorkingCalendar } from '../working-calendar/working-calendar.js';

/** Up to so many ordinary weekend days are named one by one. */
const NAMED_WEEKEND_DAYS = 2;

/**
 * The days of a span that were not counted, and the weekend days that were, in brackets with a
 * blank in front; empty when every day is an ordinary working day. @throws CalendarYearMissing.
 */
export function describeUncounted(
  first: PlainDate,
  last: PlainDate,
  calendar: WorkingCalendar,
): string {
  if (first > last) return '';
  const entries = calendar.entriesIn(first, last);
  const off = entries.filter(({ kind }) => kind !== 'SWAP_WORK');
  const worked = entries.filter(({ kind }) => kind === 'SWAP_WORK');
  const uncounted = [...weekendNames(first, last, calendar), ...namedSpans(off)];
  const parts = [
    ...(uncounted.length > 0 ? [`không tính ${uncounted.join(', ')}`] : []),
    ...worked.map(({ date }) => `tính cả ${formatVietnameseWithWeekday(date)} làm bù`),
  ];
  return parts.length > 0 ? ` (${parts.join('; ')})` : '';
}

function weekendNames(first: PlainDate, last: PlainDate, calendar: WorkingCalendar): string[] {
  const weekend: PlainDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day) && !calendar.entryOn(day)) weekend.push(day);
  }
  if (weekend.length > NAMED_WEEKEND_DAYS) return ['các ngày nghỉ hằng tuần'];
  return weekend.map(formatVietnameseWithWeekday);
}

/** Days in a row with one name become one span: “08/02/2024–12/02/2024 Tết Nguyên đán”. */
export function namedSpans(days: readonly CalendarDay[]): string[] {
  const runs: { first: PlainDate; last: PlainDate; name: string }[] = [];
  for (const { date, name } of days) {
    const run = runs.at(-1);
    if (run && run.name === name && addDays(run.last, 1) === date) run.last = date;
    else runs.push({ first: date, last: date, name });
  }
  return runs.map(({ first, last, name }) => `${spanOf(first, last)} ${name}`);
}

function spanOf(first: PlainDate, last: PlainDate): string {
  return first === last
    ? formatVietnamese(first)
    : `${formatVietnamese(first)}–${formatVietnamese(last)}`;
}
