import { describe, expect, it } from '@jest/globals';
import { plainDate } from '../date/plain-date.js';
import { NATIONAL_CALENDARS } from '../national/national-calendars.js';
import { workingCalendarAsOf } from '../working-calendar/calendar-history.js';
import { type DeadlineRule } from './deadline-rule.js';
import { movedDeadlines, type PlacedRule } from './moved-deadlines.js';

const version1 = workingCalendarAsOf(NATIONAL_CALENDARS, plainDate('2024-01-02'));
const version2 = workingCalendarAsOf(NATIONAL_CALENDARS, plainDate('2024-04-15'));
const recurrence = { kind: 'YEARLY' } as const;
const answer: DeadlineRule = {
  kind: 'WORKING_DAYS',
  text: 'trong 5 ngày làm việc',
  days: 5,
  event: { key: 'letter', name: 'ngày nhận công văn' },
};
const placed = (key: string, rule: DeadlineRule, letter?: string): PlacedRule<string> => ({
  key,
  rule,
  context: { year: 2024, events: letter ? { letter: plainDate(letter) } : {} },
});

describe('a new version of a calendar', () => {
  it('lists the deadlines it moves, and only those', () => {
    const moved = movedDeadlines(
      [
        placed('answer of 23/4', answer, '2024-04-23'),
        placed('answer of 05/3', answer, '2024-03-05'),
        placed('answer awaited', answer),
        placed('report', { kind: 'YEAR', text: 'Năm 2024', recurrence }),
        placed('checkpoint', {
          kind: 'ONGOING',
          text: 'Thường xuyên',
          checkpoints: [{ month: 4, day: 29 }],
          recurrence,
        }),
      ],
      version1,
      version2,
    );
    expect(moved).toMatchObject([
      {
        key: 'answer of 23/4',
        before: { target: '2024-05-02', calendarVersions: [{ version: 1 }] },
        after: { target: '2024-05-03', calendarVersions: [{ version: 2 }] },
      },
      {
        key: 'checkpoint',
        before: { checkpoints: ['2024-04-29'] },
        after: { checkpoints: ['2024-04-26'] },
      },
    ]);
    expect(moved).toHaveLength(2);
  });

  it('moves nothing against itself', () => {
    expect(movedDeadlines([placed('a', answer, '2024-04-23')], version2, version2)).toEqual([]);
  });
});
