import {
  before,
  instant,
  latestWorkingCalendar,
  NATIONAL_CALENDARS,
  plainDate,
} from '@congvu/calendar';
import { describe, expect, it } from '@jest/globals';
import { obligationStanding } from './obligation-standing.js';
import { type ObligationState } from './unit-cycle.js';

const calendar = latestWorkingCalendar(NATIONAL_CALENDARS);
/** “trước ngày 15/11” of 2024: target Thu 14/11, cut-off 15/11 00:00. */
const { target, legalCutoff: cutoff } = before(plainDate('2024-11-15'), calendar);

const standing = (at: string, state: ObligationState = 'open') =>
  obligationStanding({ state, target, cutoff }, instant(at), (today, day) =>
    calendar.workingDaysBetween(today, day),
  );

describe('how an obligation stands', () => {
  it.each([
    ['2024-11-06T16:59:59.999Z', 'not-due'],
    ['2024-11-06T17:00:00.000Z', 'soon'],
    ['2024-11-14T16:59:59.999Z', 'soon'],
    ['2024-11-14T17:00:00.000Z', 'overdue'],
  ])('before 15/11/2024, seen at %s: %s', (at, expected) => {
    expect(standing(at)).toBe(expected);
  });

  it('is past the target and not late on the days off before the cut-off', () => {
    const quarter = {
      target: plainDate('2024-06-28'),
      cutoff: instant('2024-06-30T17:00:00.000Z'),
    };
    const saturday = instant('2024-06-29T02:00:00.000Z');
    expect(obligationStanding({ state: 'open', ...quarter }, saturday, () => 0)).toBe(
      'after-target',
    );
  });

  it.each(['planned', 'received', 'returned', 'accepted', 'waived'] as const)(
    'is what was done with it, whatever the day: %s',
    (state) => {
      expect(standing('2024-12-01T00:00:00.000Z', state)).toBe(state);
    },
  );

  it('is never late without a date, and never near without a calendar', () => {
    const now = instant('2024-11-13T02:00:00.000Z');
    const undated = { state: 'open', target: null, cutoff: null } as const;
    expect(obligationStanding(undated, now, () => 0)).toBe('undated');
    expect(obligationStanding({ state: 'open', target, cutoff }, now, () => null)).toBe('not-due');
  });
});
