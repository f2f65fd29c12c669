import { describe, expect, it } from '@jest/globals';
import { plainDate } from '../date/plain-date.js';
import { CalendarYearMissing, CalendarYearTwice } from '../errors.js';
import { NATIONAL_CALENDARS } from '../national/national-calendars.js';
import { latestWorkingCalendar, workingCalendarAsOf } from './calendar-history.js';

describe('the history of calendars', () => {
  it('gives the calendar as it stood on a day', () => {
    const swappedMonday = plainDate('2024-04-29');
    const earlier = workingCalendarAsOf(NATIONAL_CALENDARS, plainDate('2024-04-14'));
    const later = workingCalendarAsOf(NATIONAL_CALENDARS, plainDate('2024-04-15'));
    expect(earlier.isWorkingDay(swappedMonday)).toBe(true);
    expect(later.isWorkingDay(swappedMonday)).toBe(false);
  });

  it('does not know a year before its first announcement', () => {
    const calendar = workingCalendarAsOf(NATIONAL_CALENDARS, plainDate('2024-11-25'));
    expect(() => calendar.isWorkingDay(plainDate('2025-01-02'))).toThrow(CalendarYearMissing);
  });

  it('takes the newest version of each year, in whatever order they come', () => {
    const expected = [
      { year: 2024, version: 2 },
      { year: 2025, version: 1 },
      { year: 2026, version: 3 },
      { year: 2027, version: 2 },
    ];
    expect(latestWorkingCalendar(NATIONAL_CALENDARS).versions).toEqual(expected);
    expect(latestWorkingCalendar([...NATIONAL_CALENDARS].reverse()).versions).toEqual(expected);
  });

  it('refuses the same version twice', () => {
    const [first] = NATIONAL_CALENDARS;
    const twice = first ? [first, first] : [];
    expect(() => latestWorkingCalendar(twice)).toThrow(CalendarYearTwice);
  });
});
