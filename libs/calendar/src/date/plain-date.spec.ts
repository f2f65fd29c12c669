import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidPlainDate, OutOfRange } from '../errors.js';
import {
  addDays,
  comparePlainDates,
  daysBetween,
  formatVietnamese,
  formatVietnameseWithWeekday,
  fromDayNumber,
  isPlainDate,
  lengthOfMonth,
  partsOf,
  plainDate,
  plainDateOf,
  toDayNumber,
  weekdayOf,
} from './plain-date.js';

const FIRST_DAY_NUMBER = Date.UTC(1900, 0, 1) / 86_400_000;
const LAST_DAY_NUMBER = Date.UTC(2200, 11, 31) / 86_400_000;
const anyDayNumber = fc.integer({ min: FIRST_DAY_NUMBER, max: LAST_DAY_NUMBER });
const anyDate = anyDayNumber.map(fromDayNumber);

describe('plain dates', () => {
  it('are written year, month, day', () => {
    expect(plainDate('2024-02-29')).toBe('2024-02-29');
    expect(partsOf(plainDate('2026-11-05'))).toEqual({ year: 2026, month: 11, day: 5 });
  });

  it.each(['', '15/11/2026', '2026-1-5', '2026-11-15T00:00', ' 2026-11-15', '2026-13-01'])(
    'refuse %j as a form of a date',
    (text) => expect(() => plainDate(text)).toThrow(InvalidPlainDate),
  );

  it.each(['2023-02-29', '2026-11-31', '2026-00-10', '2026-06-00', '1900-02-29'])(
    'refuse %s, a day that does not exist',
    (text) => expect(() => plainDate(text)).toThrow(InvalidPlainDate),
  );

  it.each(['1899-12-31', '2201-01-01', '0001-01-01', '9999-12-31'])(
    'refuse %s, outside the years computed with',
    (text) => {
      expect(() => plainDate(text)).toThrow(OutOfRange);
      expect(isPlainDate(text)).toBe(false);
    },
  );

  it('can be made from parts, but not from parts that make no day', () => {
    expect(plainDateOf({ year: 2026, month: 2, day: 3 })).toBe('2026-02-03');
    expect(() => plainDateOf({ year: 2026, month: 2, day: 29 })).toThrow(InvalidPlainDate);
    expect(() => plainDateOf({ year: 2026, month: 2, day: 1.5 })).toThrow(InvalidPlainDate);
  });

  it('refuse a step out of the range at both ends', () => {
    expect(() => addDays(plainDate('2200-12-31'), 1)).toThrow(OutOfRange);
    expect(() => addDays(plainDate('1900-01-01'), -1)).toThrow(OutOfRange);
    expect(() => addDays(plainDate('2026-01-01'), Number.NaN)).toThrow(OutOfRange);
    expect(() => addDays(plainDate('2026-01-01'), 0.5)).toThrow(OutOfRange);
  });

  it('are shown as dd/MM/yyyy, on request with their weekday', () => {
    expect(formatVietnamese(plainDate('2024-04-05'))).toBe('05/04/2024');
    expect(formatVietnameseWithWeekday(plainDate('2026-11-15'))).toBe('Chủ nhật 15/11/2026');
    expect(formatVietnameseWithWeekday(plainDate('2024-11-14'))).toBe('thứ Năm 14/11/2024');
  });

  it('know the length of their month', () => {
    expect(lengthOfMonth(plainDate('2024-02-10'))).toBe(29);
    expect(lengthOfMonth(plainDate('2026-12-10'))).toBe(31);
  });

  it('agree with UTC day by day from 1900 to 2200', () => {
    for (let day = FIRST_DAY_NUMBER; day <= LAST_DAY_NUMBER; day += 1) {
      const utc = new Date(day * 86_400_000);
      const date = fromDayNumber(day);
      if (date !== utc.toISOString().slice(0, 10)) throw new Error(`${date} is not day ${day}`);
      if (weekdayOf(date) !== (utc.getUTCDay() || 7)) throw new Error(`weekday of ${date}`);
      if (toDayNumber(date) !== day) throw new Error(`day number of ${date}`);
    }
  });

  it('add and subtract days without loss', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(daysBetween(from, to) + daysBetween(to, from)).toBe(0);
      }),
    );
  });

  it('sort as text in the order of time', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(Math.sign(comparePlainDates(a, b))).toBe(Math.sign(daysBetween(b, a)));
      }),
    );
  });

  it('are recognised exactly when they can be made', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{4}-\d\d-\d\d$/), (text) => {
        const made = ((): boolean => {
          try {
            return plainDate(text) === text;
          } catch {
            return false;
          }
        })();
        expect(isPlainDate(text)).toBe(made);
      }),
    );
  });
});
