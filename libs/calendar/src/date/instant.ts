import { type Brand } from '../brand.js';
import { dateOfDayNumber, dayNumberOf, existsOnCalendar } from './day-number.js';
import { InvalidInstant, InvalidTimeOfDay, OutOfRange } from '../errors.js';
import {
  addDays,
  formatVietnamese,
  fromDayNumber,
  type PlainDate,
  toDayNumber,
} from './plain-date.js';

/**
 * A moment, written yyyy-MM-ddTHH:mm:ss.SSSZ in UTC. A string of fixed width, so it is safe in
 * JSON and in a workflow and its alphabetical order is the order of time.
 */
export type Instant = Brand<string, 'Instant'>;

/** Vietnam keeps UTC+7 the whole year and has no daylight-saving time. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const VIETNAM_OFFSET_TEXT = '+07:00';
const DAY_MS = 86_400_000;
/** The widest offsets in use are −12:00 and +14:00. */
const MAX_OFFSET_MINUTES = 14 * 60;
const FIRST_MS = dayNumberOf({ year: 1900, month: 1, day: 1 }) * DAY_MS - VIETNAM_OFFSET_MS;
const END_MS = dayNumberOf({ year: 2201, month: 1, day: 1 }) * DAY_MS - VIETNAM_OFFSET_MS;
const SHAPE =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/;
const TIME_SHAPE = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * The moment of an ISO 8601 text with any offset; also the form PostgreSQL prints (a blank for T,
 * `+07`). Digits below the millisecond are cut off, so no moment is ever moved on to a cut-off.
 * @throws InvalidInstant when no zone is given or the time does not exist; OutOfRange.
 */
export function instant(text: string): Instant {
  const match = SHAPE.exec(text);
  const milliseconds = match ? millisecondsOf(match) : undefined;
  if (milliseconds === undefined) throw new InvalidInstant(text);
  return instantFromEpochMilliseconds(milliseconds);
}

/** Whether the text is an `Instant` in its one written form, as this package makes it. */
export function isInstant(text: string): text is Instant {
  const match = SHAPE.exec(text);
  const milliseconds = match ? millisecondsOf(match) : undefined;
  return milliseconds !== undefined && inRange(milliseconds) && written(milliseconds, 'Z') === text;
}

/** The moment of a millisecond count since 1970-01-01T00:00Z. @throws OutOfRange. */
export function instantFromEpochMilliseconds(milliseconds: number): Instant {
  if (!Number.isFinite(milliseconds)) throw new OutOfRange(`Thời điểm ${milliseconds}`);
  const whole = Math.floor(milliseconds);
  if (!inRange(whole)) throw new OutOfRange(`Thời điểm ${whole} ms`);
  return written(whole, 'Z') as Instant;
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function epochMillisecondsOf(moment: Instant): number {
  const day = dayNumberOf({
    year: Number(moment.slice(0, 4)),
    month: Number(moment.slice(5, 7)),
    day: Number(moment.slice(8, 10)),
  });
  const seconds =
    Number(moment.slice(11, 13)) * 3600 +
    Number(moment.slice(14, 16)) * 60 +
    Number(moment.slice(17, 19));
  return day * DAY_MS + seconds * 1000 + Number(moment.slice(20, 23));
}

/** The moment `milliseconds` later (earlier when negative). @throws OutOfRange. */
export function addMilliseconds(moment: Instant, milliseconds: number): Instant {
  return instantFromEpochMilliseconds(epochMillisecondsOf(moment) + milliseconds);
}

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return epochMillisecondsOf(to) - epochMillisecondsOf(from);
}

/** Order for sorting: negative when `a` is earlier, 0 for the same moment, positive when later. */
export function compareInstants(a: Instant, b: Instant): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The day a moment belongs to in Vietnam. */
export function dateInVietnam(moment: Instant): PlainDate {
  return fromDayNumber(Math.floor((epochMillisecondsOf(moment) + VIETNAM_OFFSET_MS) / DAY_MS));
}

/** 00:00 in Vietnam, the first moment of the day. */
export function startOfDayInVietnam(date: PlainDate): Instant {
  return instantFromEpochMilliseconds(toDayNumber(date) * DAY_MS - VIETNAM_OFFSET_MS);
}

/** 24:00 in Vietnam, the first moment after the day. @throws OutOfRange after 31/12/2200. */
export function endOfDayInVietnam(date: PlainDate): Instant {
  return startOfDayInVietnam(addDays(date, 1));
}

/** The moment of a wall-clock time HH:mm of a day in Vietnam. @throws InvalidTimeOfDay. */
export function atTimeInVietnam(date: PlainDate, time: string): Instant {
  const match = TIME_SHAPE.exec(time);
  if (!match) throw new InvalidTimeOfDay(time);
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return addMilliseconds(startOfDayInVietnam(date), minutes * 60_000);
}

/** HH:mm in Vietnam. */
export function timeInVietnam(moment: Instant): string {
  return toIsoVietnam(moment).slice(11, 16);
}

/** HH:mm dd/MM/yyyy in Vietnam. */
export function formatVietnameseDateTime(moment: Instant): string {
  return `${timeInVietnam(moment)} ${formatVietnamese(dateInVietnam(moment))}`;
}

/** ISO 8601 in Vietnam's time: yyyy-MM-ddTHH:mm:ss.SSS+07:00. */
export function toIsoVietnam(moment: Instant): string {
  return written(epochMillisecondsOf(moment) + VIETNAM_OFFSET_MS, VIETNAM_OFFSET_TEXT);
}

function millisecondsOf(match: RegExpExecArray): number | undefined {
  const part = (index: number): number => Number(match[index] ?? 0);
  const date = { year: part(1), month: part(2), day: part(3) };
  const offset = offsetMinutesOf(match[8] ?? '');
  if (!existsOnCalendar(date) || offset === undefined) return undefined;
  if (part(4) > 23 || part(5) > 59 || part(6) > 59) return undefined;
  const minutes = part(4) * 60 + part(5) - offset;
  const fraction = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  return dayNumberOf(date) * DAY_MS + minutes * 60_000 + part(6) * 1000 + fraction;
}

function offsetMinutesOf(text: string): number | undefined {
  if (text === 'Z') return 0;
  const digits = text.replace(':', '');
  const minutesPart = Number(digits.slice(3, 5) || 0);
  const total = Number(digits.slice(1, 3)) * 60 + minutesPart;
  if (minutesPart > 59 || total > MAX_OFFSET_MINUTES) return undefined;
  return digits.startsWith('-') ? -total : total;
}

function inRange(milliseconds: number): boolean {
  return milliseconds >= FIRST_MS && milliseconds < END_MS;
}

function written(milliseconds: number, zone: string): string {
  const dayNumber = Math.floor(milliseconds / DAY_MS);
  const { year, month, day } = dateOfDayNumber(dayNumber);
  const rest = milliseconds - dayNumber * DAY_MS;
  const date = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
  const time = `${digits(rest / 3_600_000, 2)}:${digits((rest / 60_000) % 60, 2)}`;
  return `${date}T${time}:${digits((rest / 1000) % 60, 2)}.${digits(rest % 1000, 3)}${zone}`;
}

function digits(value: number, width: number): string {
  return String(Math.floor(value)).padStart(width, '0');
}
