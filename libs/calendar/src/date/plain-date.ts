import { type Brand } from '../brand.js';
import {
  dateOfDayNumber,
  dayNumberOf,
  daysInMonth,
  existsOnCalendar,
  type YearMonthDay,
} from './day-number.js';
import { InvalidPlainDate, OutOfRange } from '../errors.js';

/**
 * A calendar day without time and without zone, written yyyy-MM-dd. A string, so it is safe in
 * JSON, in a `date` column and in a workflow; the alphabetical order is the order of time.
 */
export type PlainDate = Brand<string, 'PlainDate'>;

/** ISO weekday: 1 = Monday (thứ Hai) … 7 = Sunday (Chủ nhật). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  1: 'thứ Hai',
  2: 'thứ Ba',
  3: 'thứ Tư',
  4: 'thứ Năm',
  5: 'thứ Sáu',
  6: 'thứ Bảy',
  7: 'Chủ nhật',
};

/** The date written as yyyy-MM-dd. @throws InvalidPlainDate, OutOfRange (years 1900–2200). */
export function plainDate(text: string): PlainDate {
  const parts = parsed(text);
  if (!parts) throw new InvalidPlainDate(text);
  return checkedRange(parts);
}

/** Whether the text is a date that `plainDate` takes. */
export function isPlainDate(text: string): text is PlainDate {
  const parts = parsed(text);
  return parts !== undefined && inRange(parts.year);
}

/** The date of year, month (1–12) and day. @throws InvalidPlainDate, OutOfRange. */
export function plainDateOf(parts: YearMonthDay): PlainDate {
  const whole = [parts.year, parts.month, parts.day].every(Number.isInteger);
  if (!whole || !existsOnCalendar(parts)) {
    throw new InvalidPlainDate(`${parts.year}-${parts.month}-${parts.day}`);
  }
  return checkedRange(parts);
}

/** Year, month (1–12) and day of a date. */
export function partsOf(date: PlainDate): YearMonthDay {
  return { year: yearOf(date), month: monthOf(date), day: dayOf(date) };
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** 1 = January … 12 = December. */
export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

/** Day of the month, 1–31. */
export function dayOf(date: PlainDate): number {
  return Number(date.slice(8, 10));
}

export function weekdayOf(date: PlainDate): Weekday {
  // Day 0, 1970-01-01, was a Thursday (4).
  const fromMonday = (((toDayNumber(date) + 3) % 7) + 7) % 7;
  return (fromMonday + 1) as Weekday;
}

/** The date `days` calendar days later (earlier when negative). @throws OutOfRange. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Calendar days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Order for sorting: negative when `a` is earlier, 0 for the same day, positive when later. */
export function comparePlainDates(a: PlainDate, b: PlainDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Number of days of the date's month, 28–31. */
export function lengthOfMonth(date: PlainDate): number {
  return daysInMonth(yearOf(date), monthOf(date));
}

/** dd/MM/yyyy, as dates are written in Vietnam. */
export function formatVietnamese(date: PlainDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** Weekday in front: “thứ Sáu 13/11/2026”. */
export function formatVietnameseWithWeekday(date: PlainDate): string {
  return `${WEEKDAY_NAMES[weekdayOf(date)]} ${formatVietnamese(date)}`;
}

/** Days since 1970-01-01. */
export function toDayNumber(date: PlainDate): number {
  return dayNumberOf(partsOf(date));
}

/** Inverse of `toDayNumber`. @throws OutOfRange. */
export function fromDayNumber(dayNumber: number): PlainDate {
  if (!Number.isSafeInteger(dayNumber)) throw new OutOfRange(`Ngày số ${dayNumber}`);
  return checkedRange(dateOfDayNumber(dayNumber));
}

function parsed(text: string): YearMonthDay | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return existsOnCalendar(parts) ? parts : undefined;
}

function inRange(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function checkedRange({ year, month, day }: YearMonthDay): PlainDate {
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  if (!inRange(year)) throw new OutOfRange(text);
  return text as PlainDate;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
