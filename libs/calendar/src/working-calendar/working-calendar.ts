import { dateInVietnam, type Instant } from '../date/instant.js';
import { addDays, type PlainDate, yearOf } from '../date/plain-date.js';
import {
  CalendarYearMissing,
  CalendarYearTwice,
  InvalidCalendarYear,
  InvalidDayCount,
} from '../errors.js';
import { type CalendarDay, type CalendarVersion, type CalendarYear } from './calendar-year.js';
import { checkCalendarYear, isWeekend } from './check-calendar-year.js';

/**
 * Working days of the years it was made from, one version a year. Immutable. Every question about
 * a day of another year throws CalendarYearMissing: a guess would become somebody's legal date.
 */
export class WorkingCalendar {
  private readonly years = new Map<number, CalendarYear>();
  private readonly days = new Map<PlainDate, CalendarDay>();

  /** @throws InvalidCalendarYear with every fault; CalendarYearTwice. */
  constructor(years: readonly CalendarYear[]) {
    for (const calendarYear of years) this.load(calendarYear);
  }

  /** Loaded years in order, with the version of each. */
  get versions(): readonly CalendarVersion[] {
    return [...this.years.values()]
      .map(({ year, version }) => ({ year, version }))
      .sort((a, b) => a.year - b.year);
  }

  hasYear(year: number): boolean {
    return this.years.has(year);
  }

  /** What the calendar says of a day apart from its weekday. @throws CalendarYearMissing. */
  entryOn(date: PlainDate): CalendarDay | undefined {
    this.requireYear(yearOf(date));
    return this.days.get(date);
  }

  /** @throws CalendarYearMissing. */
  isWorkingDay(date: PlainDate): boolean {
    const entry = this.entryOn(date);
    return entry ? entry.kind === 'SWAP_WORK' : !isWeekend(date);
  }

  /** First working day strictly after the date. @throws CalendarYearMissing. */
  nextWorkingDay(date: PlainDate): PlainDate {
    return this.workingDayOnOrAfter(addDays(date, 1));
  }

  /** Last working day strictly before the date. @throws CalendarYearMissing. */
  previousWorkingDay(date: PlainDate): PlainDate {
    return this.workingDayOnOrBefore(addDays(date, -1));
  }

  /** The date itself when worked, else the next working day. @throws CalendarYearMissing. */
  workingDayOnOrAfter(date: PlainDate): PlainDate {
    let day = date;
    while (!this.isWorkingDay(day)) day = addDays(day, 1);
    return day;
  }

  /** The date itself when worked, else the last working day before. @throws CalendarYearMissing. */
  workingDayOnOrBefore(date: PlainDate): PlainDate {
    let day = date;
    while (!this.isWorkingDay(day)) day = addDays(day, -1);
    return day;
  }

  /**
   * The `count`-th working day after the date, the date itself not counted (Bộ luật Dân sự 2015,
   * Điều 147); before it when negative; the date itself for 0. @throws CalendarYearMissing.
   */
  addWorkingDays(date: PlainDate, count: number): PlainDate {
    if (!Number.isSafeInteger(count)) throw new InvalidDayCount(count);
    let day = date;
    for (let left = Math.abs(count); left > 0; left -= 1) {
      day = count > 0 ? this.nextWorkingDay(day) : this.previousWorkingDay(day);
    }
    return day;
  }

  /**
   * Working days after `from` up to and including `to`: 0 on the same day. When `to` is earlier,
   * the same count with a minus sign: days left until, or since, a due day. @throws CalendarYearMissing.
   */
  workingDaysBetween(from: PlainDate, to: PlainDate): number {
    if (to < from) return 0 - this.workingDaysBetween(to, from);
    return from === to ? 0 : this.workingDaysIn(addDays(from, 1), to);
  }

  /** Working days from `first` to `last`, both counted. @throws CalendarYearMissing. */
  workingDaysIn(first: PlainDate, last: PlainDate): number {
    let count = 0;
    for (let day = first; day <= last; day = addDays(day, 1)) {
      if (this.isWorkingDay(day)) count += 1;
    }
    return count;
  }

  /**
   * 0 when received before the legal cut-off. Else the working days from the cut-off's day to the
   * day of receipt, both counted and in Vietnam's time, at least 1. @throws CalendarYearMissing.
   */
  lateWorkingDays(legalCutoff: Instant, receivedAt: Instant): number {
    if (receivedAt < legalCutoff) return 0;
    return Math.max(1, this.workingDaysIn(dateInVietnam(legalCutoff), dateInVietnam(receivedAt)));
  }

  /** Entries from `first` to `last` in order of date. @throws CalendarYearMissing. */
  entriesIn(first: PlainDate, last: PlainDate): readonly CalendarDay[] {
    for (let year = yearOf(first); year <= yearOf(last); year += 1) this.requireYear(year);
    return [...this.days.values()]
      .filter(({ date }) => date >= first && date <= last)
      .sort((a, b) => (a.date < b.date ? -1 : 1));
  }

  /** Days in the span that are not yet certain; an ordinary cycle opens only when there is none. */
  provisionalDaysIn(first: PlainDate, last: PlainDate): readonly CalendarDay[] {
    return this.entriesIn(first, last).filter(({ certainty }) => certainty === 'provisional');
  }

  /** The versions that decide about the days of a span. @throws CalendarYearMissing. */
  versionsFor(first: PlainDate, last: PlainDate): readonly CalendarVersion[] {
    const versions: CalendarVersion[] = [];
    for (let year = yearOf(first); year <= yearOf(last); year += 1) {
      versions.push({ year, version: this.requireYear(year).version });
    }
    return versions;
  }

  private load(calendarYear: CalendarYear): void {
    if (this.years.has(calendarYear.year)) throw new CalendarYearTwice(calendarYear.year);
    const faults = checkCalendarYear(calendarYear);
    if (faults.length > 0) throw new InvalidCalendarYear(calendarYear.year, faults);
    this.years.set(calendarYear.year, calendarYear);
    for (const day of calendarYear.days) this.days.set(day.date, day);
  }

  private requireYear(year: number): CalendarYear {
    const calendarYear = this.years.get(year);
    if (!calendarYear) throw new CalendarYearMissing(year);
    return calendarYear;
  }
}
