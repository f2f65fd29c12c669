import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant } from '../date/instant.js';
import { addDays, daysBetween, plainDate } from '../date/plain-date.js';
import {
  CalendarYearMissing,
  CalendarYearTwice,
  InvalidCalendarYear,
  InvalidDayCount,
} from '../errors.js';
import { NATIONAL_CALENDARS } from '../national/national-calendars.js';
import { latestWorkingCalendar } from './calendar-history.js';
import { type CalendarYear } from './calendar-year.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = latestWorkingCalendar(NATIONAL_CALENDARS);
const emptyYear = (year: number): CalendarYear => ({
  year,
  version: 1,
  announcedOn: null,
  usedFrom: plainDate('2023-01-01'),
  note: '',
  days: [],
});
/** Far enough from the ends of the loaded years for every step taken below. */
const anyDate = fc
  .integer({ min: 0, max: daysBetween(plainDate('2024-03-01'), plainDate('2027-10-31')) })
  .map((days) => addDays(plainDate('2024-03-01'), days));
const anyCount = fc.integer({ min: 0, max: 35 });

describe('a working calendar', () => {
  it.each([
    ['2024-11-15', true, 'an ordinary Friday'],
    ['2024-11-16', false, 'a Saturday'],
    ['2024-04-18', false, 'Giỗ Tổ on a Thursday'],
    ['2024-02-13', false, 'a day in lieu'],
    ['2024-04-29', false, 'a Monday swapped off'],
    ['2024-05-04', true, 'a Saturday worked instead'],
    ['2026-11-24', false, 'Ngày Văn hóa Việt Nam'],
    ['2025-11-24', true, '24/11 before it became a holiday'],
  ])('says of %s whether it is worked: %s, %s', (date, worked) =>
    expect(calendar.isWorkingDay(plainDate(date))).toBe(worked),
  );

  it('names the reason of a special day', () => {
    expect(calendar.entryOn(plainDate('2026-04-27'))?.name).toBe('Nghỉ bù Giỗ Tổ Hùng Vương');
    expect(calendar.entryOn(plainDate('2026-04-28'))).toBeUndefined();
  });

  it('steps over Tết to the neighbouring working days', () => {
    expect(calendar.nextWorkingDay(plainDate('2024-02-07'))).toBe('2024-02-15');
    expect(calendar.previousWorkingDay(plainDate('2024-02-15'))).toBe('2024-02-07');
    expect(calendar.workingDayOnOrAfter(plainDate('2024-02-10'))).toBe('2024-02-15');
    expect(calendar.workingDayOnOrBefore(plainDate('2024-02-10'))).toBe('2024-02-07');
    expect(calendar.workingDayOnOrBefore(plainDate('2024-02-15'))).toBe('2024-02-15');
  });

  it.each([
    ['2024-01-30', 10, '2024-02-20'],
    ['2024-06-05', 15, '2024-06-26'],
    ['2024-11-14', -30, '2024-10-03'],
    ['2024-11-14', -10, '2024-10-31'],
    ['2024-11-14', -5, '2024-11-07'],
    ['2024-11-14', -2, '2024-11-12'],
    ['2024-06-28', -30, '2024-05-17'],
    ['2024-11-16', 0, '2024-11-16'],
  ])('finds %s and %i working days to be %s', (date, count, expected) =>
    expect(calendar.addWorkingDays(plainDate(date), count)).toBe(expected),
  );

  it('counts the days left before a due day and the days since', () => {
    const due = plainDate('2024-11-14');
    expect(calendar.workingDaysBetween(plainDate('2024-11-12'), due)).toBe(2);
    expect(calendar.workingDaysBetween(due, due)).toBe(0);
    expect(calendar.workingDaysBetween(plainDate('2024-11-18'), due)).toBe(-2);
  });

  it('refuses a count that is not whole', () => {
    expect(() => calendar.addWorkingDays(plainDate('2024-11-14'), 1.5)).toThrow(InvalidDayCount);
  });

  it('refuses to guess in a year without a calendar', () => {
    expect(() => calendar.isWorkingDay(plainDate('2028-01-03'))).toThrow(CalendarYearMissing);
    expect(() => calendar.nextWorkingDay(plainDate('2027-12-31'))).toThrow(CalendarYearMissing);
    expect(() => calendar.addWorkingDays(plainDate('2027-12-20'), 30)).toThrow(CalendarYearMissing);
    expect(() => calendar.entriesIn(plainDate('2023-12-30'), plainDate('2024-01-02'))).toThrow(
      CalendarYearMissing,
    );
    expect(calendar.hasYear(2028)).toBe(false);
  });

  it('refuses two versions of one year at once', () => {
    expect(() => new WorkingCalendar([emptyYear(2024), emptyYear(2024)])).toThrow(
      CalendarYearTwice,
    );
  });

  it('refuses a year that contradicts itself, naming the places', () => {
    const day = NATIONAL_CALENDARS[0]?.days[0];
    const wrong = { ...emptyYear(2025), days: day ? [day] : [] };
    expect(() => new WorkingCalendar([wrong])).toThrow(InvalidCalendarYear);
    expect(() => new WorkingCalendar([wrong])).toThrow('days[0]: 01/01/2024 không thuộc năm');
  });

  it('names the versions that decide about a span', () => {
    expect(calendar.versionsFor(plainDate('2024-12-30'), plainDate('2025-01-03'))).toEqual([
      { year: 2024, version: 2 },
      { year: 2025, version: 1 },
    ]);
    expect(calendar.versions.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
  });

  it('lists the uncertain days of a span', () => {
    const days = calendar.provisionalDaysIn(plainDate('2027-02-01'), plainDate('2027-02-08'));
    expect(days.map(({ date }) => date)).toEqual([
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
    ]);
    expect(calendar.provisionalDaysIn(plainDate('2026-01-01'), plainDate('2026-12-31'))).toEqual(
      [],
    );
  });

  it('finds neighbouring working days with nothing worked in between', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const next = calendar.nextWorkingDay(date);
        expect(next > date).toBe(true);
        expect(calendar.isWorkingDay(next)).toBe(true);
        expect(calendar.workingDaysIn(addDays(date, 1), next)).toBe(1);
        expect(calendar.previousWorkingDay(next) <= date).toBe(true);
      }),
    );
  });

  it('adds as many working days as it then counts', () => {
    fc.assert(
      fc.property(anyDate, anyCount, (date, count) => {
        const end = calendar.addWorkingDays(date, count);
        expect(calendar.workingDaysBetween(date, end)).toBe(count);
        expect(calendar.workingDaysBetween(end, date)).toBe(0 - count);
      }),
    );
  });

  it('comes back when it steps forward and back from a working day', () => {
    fc.assert(
      fc.property(anyDate, anyCount, (date, count) => {
        const start = calendar.workingDayOnOrAfter(date);
        const there = calendar.addWorkingDays(start, count);
        expect(calendar.addWorkingDays(there, -count)).toBe(start);
      }),
    );
  });

  it('adds in two steps what it adds in one', () => {
    fc.assert(
      fc.property(anyDate, anyCount, anyCount, (date, first, second) => {
        fc.pre(date < plainDate('2027-08-01'));
        expect(calendar.addWorkingDays(calendar.addWorkingDays(date, first), second)).toBe(
          calendar.addWorkingDays(date, first + second),
        );
      }),
    );
  });
});

describe('late working days', () => {
  it.each([
    ['2024-11-15', '2024-11-14T23:59:59.999+07:00', 0],
    ['2024-11-15', '2024-11-15T00:00:00+07:00', 1],
    ['2024-11-15', '2024-11-15T00:30:00+07:00', 1],
    ['2024-11-15', '2024-11-15T23:30:00+07:00', 1],
    ['2024-11-15', '2024-11-18T00:30:00+07:00', 2],
    ['2024-11-15', '2024-11-16T10:00:00+07:00', 1],
    ['2026-11-15', '2026-11-14T23:30:00+07:00', 0],
    ['2026-11-15', '2026-11-15T00:30:00+07:00', 1],
    ['2026-11-15', '2026-11-16T09:00:00+07:00', 1],
    ['2024-07-01', '2024-07-09T08:00:00+07:00', 7],
  ])('before %s, received %s: %i', (cutoffDay, receivedAt, expected) => {
    const cutoff = instant(`${cutoffDay}T00:00:00+07:00`);
    expect(calendar.lateWorkingDays(cutoff, instant(receivedAt))).toBe(expected);
  });
});
