import { describe, expect, it } from '@jest/globals';
import { plainDate, weekdayOf } from '../date/plain-date.js';
import { latestWorkingCalendar } from '../working-calendar/calendar-history.js';
import { type CalendarDayKind, type CalendarYear } from '../working-calendar/calendar-year.js';
import { checkCalendarYear } from '../working-calendar/check-calendar-year.js';
import { NATIONAL_CALENDARS } from './national-calendars.js';

const versions = NATIONAL_CALENDARS.map(
  (calendarYear) => [`${calendarYear.year} v${calendarYear.version}`, calendarYear] as const,
);
const daysOfKind = ({ days }: CalendarYear, kind: CalendarDayKind): string[] =>
  days.filter((day) => day.kind === kind).map(({ date }) => date);

describe('the shipped national calendars', () => {
  it.each(versions)('%s does not contradict itself', (_name, calendarYear) => {
    expect(checkCalendarYear(calendarYear)).toEqual([]);
  });

  it.each(versions)('%s has the holidays of the law, 12 with 24/11', (_name, calendarYear) => {
    const hasCultureDay = calendarYear.days.some(({ date }) => date.endsWith('-11-24'));
    expect(daysOfKind(calendarYear, 'HOLIDAY')).toHaveLength(hasCultureDay ? 12 : 11);
  });

  it.each(versions)('%s has a day in lieu for each holiday on a weekend', (_name, calendarYear) => {
    const onWeekend = daysOfKind(calendarYear, 'HOLIDAY').filter(
      (date) => weekdayOf(plainDate(date)) >= 6,
    );
    expect(daysOfKind(calendarYear, 'IN_LIEU')).toHaveLength(onWeekend.length);
  });

  it.each([
    [2024, 251],
    [2025, 250],
    [2026, 249],
    [2027, 249],
  ])('%i has %i working days', (year, expected) => {
    const calendar = latestWorkingCalendar(NATIONAL_CALENDARS);
    const first = plainDate(`${year}-01-01`);
    expect(calendar.workingDaysIn(first, plainDate(`${year}-12-31`))).toBe(expected);
  });

  it('leaves uncertain only what has not been announced for 2027', () => {
    const uncertain = NATIONAL_CALENDARS.filter(({ days }) =>
      days.some(({ certainty }) => certainty === 'provisional'),
    );
    expect(uncertain.map(({ year, announcedOn }) => [year, announcedOn])).toEqual([
      [2027, null],
      [2027, null],
    ]);
  });

  it('is plain data that survives JSON', () => {
    expect(JSON.parse(JSON.stringify(NATIONAL_CALENDARS))).toEqual(NATIONAL_CALENDARS);
  });
});
