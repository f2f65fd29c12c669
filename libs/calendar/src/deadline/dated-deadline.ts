import { endOfDayInVietnam, type Instant, startOfDayInVietnam } from '../date/instant.js';
import {
  addDays,
  formatVietnamese,
  formatVietnameseWithWeekday,
  type PlainDate,
} from '../date/plain-date.js';
import { type WorkingCalendar } from '../working-calendar/working-calendar.js';
import { describeUncounted } from './days-off-sentence.js';

/** The two ends of a deadline, the days that were looked at, and the sentence without its sources. */
export interface FoundDates {
  readonly target: PlainDate;
  readonly legalCutoff: Instant;
  readonly firstAsked: PlainDate;
  readonly lastAsked: PlainDate;
  readonly sentence: string;
}

/**
 * Before a day: the cut-off is its 00:00 and no day off moves it, the target is the last working
 * day before. The rolling on of Bộ luật Dân sự 2015, Điều 148 fits periods, not “trước ngày”.
 */
export function datesBefore(day: PlainDate, calendar: WorkingCalendar): FoundDates {
  const target = calendar.previousWorkingDay(day);
  const dayBefore = addDays(day, -1);
  return {
    target,
    legalCutoff: startOfDayInVietnam(day),
    firstAsked: target,
    lastAsked: dayBefore,
    sentence:
      `Trước ngày ${formatVietnamese(day)} không gồm chính ngày đó: hạn pháp lý hết lúc 00:00 ` +
      `${formatVietnamese(day)}; ngày làm việc cuối cùng trước đó là ` +
      `${formatVietnameseWithWeekday(target)}${describeUncounted(target, dayBefore, calendar)}.`,
  };
}

/** To 24:00 of a day; the target is the last working day up to it. `named` opens the sentence. */
export function datesUpTo(day: PlainDate, named: string, calendar: WorkingCalendar): FoundDates {
  const target = calendar.workingDayOnOrBefore(day);
  return {
    target,
    legalCutoff: endOfDayInVietnam(day),
    firstAsked: target,
    lastAsked: day,
    sentence:
      `${named}: hạn pháp lý hết lúc 24:00 ${formatVietnamese(day)}; ngày làm việc cuối cùng ` +
      `đến ngày đó là ${formatVietnameseWithWeekday(target)}` +
      `${describeUncounted(target, day, calendar)}.`,
  };
}

/** To 24:00 of a day, or of the next working day when it is off. */
export function datesRolledOn(
  day: PlainDate,
  named: string,
  calendar: WorkingCalendar,
): FoundDates {
  const target = calendar.workingDayOnOrAfter(day);
  const moved =
    target === day
      ? ''
      : ` là ngày nghỉ${describeUncounted(day, target, calendar)}, nên hạn kéo đến hết ngày làm ` +
        `việc tiếp theo, ${formatVietnameseWithWeekday(target)}`;
  return {
    target,
    legalCutoff: endOfDayInVietnam(target),
    firstAsked: day,
    lastAsked: target,
    sentence: `${named} ${formatVietnameseWithWeekday(day)}${moved}; hạn pháp lý hết lúc 24:00 ${formatVietnamese(target)}.`,
  };
}

/** To 24:00 of the day as it is, worked or not. */
export function datesKept(day: PlainDate, calendar: WorkingCalendar): FoundDates {
  const off = calendar.isWorkingDay(day) ? '' : ', dù là ngày nghỉ';
  return {
    target: day,
    legalCutoff: endOfDayInVietnam(day),
    firstAsked: day,
    lastAsked: day,
    sentence:
      `Chậm nhất ${formatVietnameseWithWeekday(day)}, giữ nguyên ngày${off}: ` +
      `hạn pháp lý hết lúc 24:00 ${formatVietnamese(day)}.`,
  };
}

/** What a period is counted from, for the sentence. */
export interface PeriodStart {
  readonly name: string;
  readonly date: PlainDate;
}

/** The `days`-th working day after the start, to 24:00. */
export function datesAfterWorkingDays(
  start: PeriodStart,
  days: number,
  calendar: WorkingCalendar,
): FoundDates {
  const target = calendar.addWorkingDays(start.date, days);
  const firstCounted = addDays(start.date, 1);
  return {
    target,
    legalCutoff: endOfDayInVietnam(target),
    firstAsked: firstCounted,
    lastAsked: target,
    sentence:
      `${days} ngày làm việc kể từ ${start.name} ${formatVietnameseWithWeekday(start.date)}, ` +
      `không tính chính ngày này, đến hết ${formatVietnameseWithWeekday(target)}` +
      `${describeUncounted(firstCounted, target, calendar)}; hạn pháp lý hết lúc 24:00 ` +
      `${formatVietnamese(target)}.`,
  };
}

/** The `days`-th day after the start, rolled on when off (Bộ luật Dân sự 2015, Điều 147, 148). */
export function datesAfterCalendarDays(
  start: PeriodStart,
  days: number,
  calendar: WorkingCalendar,
): FoundDates {
  const named =
    `${days} ngày kể từ ${start.name} ${formatVietnameseWithWeekday(start.date)}, không tính ` +
    `chính ngày này (Bộ luật Dân sự 2015, Điều 147, 148): ngày cuối cùng`;
  return datesRolledOn(addDays(start.date, days), named, calendar);
}
