import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endOfDayInVietnam, startOfDayInVietnam } from '../date/instant.js';
import { addDays, daysBetween, type PlainDate, plainDate } from '../date/plain-date.js';
import { NATIONAL_CALENDARS } from '../national/national-calendars.js';
import { latestWorkingCalendar } from '../working-calendar/calendar-history.js';
import {
  type FoundDates,
  datesAfterCalendarDays,
  datesAfterWorkingDays,
  datesBefore,
  datesUpTo,
} from './dated-deadline.js';

const calendar = latestWorkingCalendar(NATIONAL_CALENDARS);

describe('the dates of every deadline', () => {
  const anyDate = fc
    .integer({ min: 0, max: daysBetween(plainDate('2024-02-01'), plainDate('2027-11-30')) })
    .map((days) => addDays(plainDate('2024-02-01'), days));

  it('before a day has a worked target, earlier than its cut-off at 00:00 of the day', () => {
    fc.assert(
      fc.property(anyDate, (day) => {
        const { target, legalCutoff } = datesBefore(day, calendar);
        expect(calendar.isWorkingDay(target)).toBe(true);
        expect(legalCutoff).toBe(startOfDayInVietnam(day));
        expect(endOfDayInVietnam(target) <= legalCutoff).toBe(true);
        expect(calendar.workingDaysIn(target, addDays(day, -1))).toBe(1);
      }),
    );
  });

  it('up to a day is the deadline before the next day', () => {
    fc.assert(
      fc.property(anyDate, (day) => {
        const { target, legalCutoff } = datesBefore(addDays(day, 1), calendar);
        expect(datesUpTo(day, 'Đến ngày', calendar)).toMatchObject({ target, legalCutoff });
      }),
    );
  });

  it('of a period ends worked, after its start, and never earlier for a later start', () => {
    const kinds = fc.constantFrom(datesAfterWorkingDays, datesAfterCalendarDays);
    const lengths = fc.integer({ min: 1, max: 15 });
    fc.assert(
      fc.property(anyDate, kinds, lengths, (start, datesAfter, days) => {
        const from = (date: PlainDate): FoundDates =>
          datesAfter({ name: 'ngày nhận', date }, days, calendar);
        const { target, legalCutoff } = from(start);
        expect(calendar.isWorkingDay(target)).toBe(true);
        expect(target > start).toBe(true);
        expect(legalCutoff).toBe(endOfDayInVietnam(target));
        expect(from(addDays(start, 1)).target >= target).toBe(true);
      }),
    );
  });
});
