/**
 * Day numbers of the proleptic Gregorian calendar, 0 = 1970-01-01. Own arithmetic instead of
 * `Date`, so that no result can depend on the zone of the machine, the browser or the sandbox.
 */

const DAYS_PER_ERA = 146_097;
const DAYS_FROM_ERA_START_TO_1970 = 719_468;

export interface YearMonthDay {
  readonly year: number;
  /** 1 = January … 12 = December. */
  readonly month: number;
  readonly day: number;
}

/** Day number of a date; the date must exist. Years count from March, so that 29/2 ends a year. */
export function dayNumberOf({ year, month, day }: YearMonthDay): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_ERA_START_TO_1970;
}

/** The date of a day number; inverse of `dayNumberOf`. */
export function dateOfDayNumber(dayNumber: number): YearMonthDay {
  const shifted = dayNumber + DAYS_FROM_ERA_START_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapCorrection =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapCorrection) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Number of days of a month, 28–31. */
export function daysInMonth(year: number, month: number): number {
  const nextMonth = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return dayNumberOf({ ...nextMonth, day: 1 }) - dayNumberOf({ year, month, day: 1 });
}

/** Whether a month has such a day: 29/02 only in leap years. */
export function existsOnCalendar({ year, month, day }: YearMonthDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
