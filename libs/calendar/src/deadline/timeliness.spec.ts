import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMilliseconds, instant } from '../date/instant.js';
import { plainDate } from '../date/plain-date.js';
import { NATIONAL_CALENDARS } from '../national/national-calendars.js';
import { latestWorkingCalendar } from '../working-calendar/calendar-history.js';
import { before, upTo } from './resolve-deadline.js';
import { timelinessOf } from './timeliness.js';

const calendar = latestWorkingCalendar(NATIONAL_CALENDARS);
const report2024 = before(plainDate('2024-11-15'), calendar);
const report2026 = before(plainDate('2026-11-15'), calendar);
const rules2024 = upTo(plainDate('2024-06-30'), calendar);

describe('a receipt', () => {
  it.each([
    ['2024-11-14T23:30:00+07:00', report2024],
    ['2026-11-13T23:59:59.999+07:00', report2026],
    ['2024-06-28T17:00:00+07:00', rules2024],
  ])('on a working day up to the target, %s, is on time', (receivedAt, deadline) => {
    expect(timelinessOf(deadline, instant(receivedAt), calendar)).toEqual({ standing: 'ON_TIME' });
  });

  it.each([
    ['2026-11-14T00:30:00+07:00', report2026],
    ['2026-11-14T23:59:59.9+07:00', report2026],
    ['2024-06-29T09:00:00+07:00', rules2024],
    ['2024-06-30T23:30:00+07:00', rules2024],
  ])('on a weekend before the cut-off, %s, is after the target', (receivedAt, deadline) => {
    expect(timelinessOf(deadline, instant(receivedAt), calendar)).toEqual({
      standing: 'AFTER_TARGET',
    });
  });

  it.each([
    ['2024-11-15T00:00:00+07:00', 1, report2024],
    ['2024-11-15T23:30:00+07:00', 1, report2024],
    ['2024-11-18T08:00:00+07:00', 2, report2024],
    ['2026-11-15T00:30:00+07:00', 1, report2026],
    ['2026-11-16T08:00:00+07:00', 1, report2026],
    ['2024-07-09T08:00:00+07:00', 7, rules2024],
  ])('from the cut-off on, %s, is late by %i', (receivedAt, lateWorkingDays, deadline) => {
    expect(timelinessOf(deadline, instant(receivedAt), calendar)).toEqual({
      standing: 'LATE',
      lateWorkingDays,
    });
  });

  it('is late exactly from the cut-off on, by at least a day, and never less when later', () => {
    const withinThirtyDays = fc.integer({ min: -30 * 86_400_000, max: 30 * 86_400_000 });
    fc.assert(
      fc.property(withinThirtyDays, fc.nat(86_400_000), (offset, more) => {
        const lateness = (milliseconds: number): number =>
          calendar.lateWorkingDays(
            report2026.legalCutoff,
            addMilliseconds(report2026.legalCutoff, milliseconds),
          );
        expect(lateness(offset) >= 1).toBe(offset >= 0);
        expect(lateness(offset + more)).toBeGreaterThanOrEqual(lateness(offset));
      }),
    );
  });
});
