import { describe, expect, it } from '@jest/globals';
import { dateInVietnam, endOfDayInVietnam, instant } from '../date/instant.js';
import { type PlainDate, plainDate } from '../date/plain-date.js';
import { CalendarYearMissing, DeadlineDoesNotOccur, InvalidDeadlineRule } from '../errors.js';
import { NATIONAL_CALENDARS } from '../national/national-calendars.js';
import {
  latestWorkingCalendar,
  workingCalendarAsOf,
} from '../working-calendar/calendar-history.js';
import { type DatedDeadline } from './deadline.js';
import { type DeadlineRule } from './deadline-rule.js';
import { resolveDeadline, upTo } from './resolve-deadline.js';

const calendar = latestWorkingCalendar(NATIONAL_CALENDARS);
const withoutSwap = workingCalendarAsOf(NATIONAL_CALENDARS, plainDate('2024-01-02'));
const YEARLY = { kind: 'YEARLY' } as const;
const arrival = { key: 'planArrival', name: 'ngày nhận kế hoạch' };
const arrivedOn = (date: PlainDate): { year: number; events: Record<string, PlainDate> } => ({
  year: 2024,
  events: { planArrival: date },
});
const fiveWorkingDays: DeadlineRule = {
  kind: 'WORKING_DAYS',
  text: 'trong 5 ngày làm việc',
  days: 5,
  event: arrival,
};
const beforeNovember15: DeadlineRule = {
  kind: 'BEFORE',
  text: 'trước ngày 15/11 hàng năm',
  day: { month: 11, day: 15 },
  recurrence: YEARLY,
};

function dated(
  rule: DeadlineRule,
  context: Parameters<typeof resolveDeadline>[1],
  by = calendar,
): DatedDeadline {
  const deadline = resolveDeadline(rule, context, by);
  if (deadline.outcome !== 'DATED') throw new Error(`no date: ${deadline.outcome}`);
  return deadline;
}

describe('deadlines of the plan', () => {
  it.each([
    [2024, '2024-11-14'],
    [2025, '2025-11-14'],
    [2026, '2026-11-13'],
  ])('before 15/11 in %i: target %s, cut-off 15/11 00:00', (year, target) => {
    const deadline = dated(beforeNovember15, { year });
    expect(deadline.target).toBe(target);
    expect(deadline.legalCutoff).toBe(instant(`${year}-11-15T00:00:00+07:00`));
  });

  it('before 15/12/2024: target Friday 13/12', () => {
    const rule = { ...beforeNovember15, day: { month: 12, day: 15 } };
    expect(dated(rule, { year: 2024 }).target).toBe('2024-12-13');
  });

  it('second quarter of 2024: target Friday 28/6, cut-off 1/7 00:00', () => {
    const rule: DeadlineRule = {
      kind: 'QUARTER_END',
      text: 'Quý II năm 2024',
      quarter: 2,
      recurrence: { kind: 'YEARS', years: [2024] },
    };
    const deadline = dated(rule, { year: 2024 });
    expect(deadline.target).toBe('2024-06-28');
    expect(deadline.legalCutoff).toBe(instant('2024-07-01T00:00:00+07:00'));
    expect(() => resolveDeadline(rule, { year: 2025 }, calendar)).toThrow(DeadlineDoesNotOccur);
  });

  it('the whole of 2024: target Tuesday 31/12, cut-off 01/01/2025 00:00, without the next calendar', () => {
    const recurrence = { kind: 'YEARS', years: [2024, 2025] } as const;
    const rule: DeadlineRule = { kind: 'YEAR', text: 'Năm 2024, năm 2025', recurrence };
    const deadline = dated(rule, { year: 2024 }, withoutSwap);
    expect(deadline.target).toBe('2024-12-31');
    expect(deadline.legalCutoff).toBe(instant('2025-01-01T00:00:00+07:00'));
  });

  it('five working days from Tuesday 23/4/2024: Thursday 02/5 without the swap, Friday 03/5 with it', () => {
    const from = arrivedOn(plainDate('2024-04-23'));
    expect(dated(fiveWorkingDays, from, withoutSwap).target).toBe('2024-05-02');
    expect(dated(fiveWorkingDays, from).target).toBe('2024-05-03');
  });

  it('counts an event at 23:30 from its own day and one at 00:30 from the next', () => {
    const late = dateInVietnam(instant('2024-04-23T23:30:00+07:00'));
    const early = dateInVietnam(instant('2024-04-24T00:30:00+07:00'));
    expect(dated(fiveWorkingDays, arrivedOn(late)).target).toBe('2024-05-03');
    expect(dated(fiveWorkingDays, arrivedOn(early)).target).toBe('2024-05-04');
  });

  it('counts days in a row and rolls a last day that is off on to the next working day', () => {
    const rule: DeadlineRule = { ...fiveWorkingDays, kind: 'CALENDAR_DAYS', days: 10 };
    expect(dated(rule, arrivedOn(plainDate('2024-07-03'))).target).toBe('2024-07-15');
    expect(dated(rule, arrivedOn(plainDate('2024-07-05'))).target).toBe('2024-07-15');
    expect(dated(rule, arrivedOn(plainDate('2024-04-24'))).target).toBe('2024-05-04');
  });

  it('waits for the event that starts it', () => {
    const deadline = resolveDeadline(fiveWorkingDays, { year: 2024 }, calendar);
    expect(deadline).toMatchObject({ outcome: 'AWAITING_EVENT', eventKey: 'planArrival' });
    const inherited = { ...fiveWorkingDays, event: { key: 'toString', name: 'ngày họp' } };
    const stillWaiting = resolveDeadline(inherited, { year: 2024, events: {} }, calendar);
    expect(stillWaiting.outcome).toBe('AWAITING_EVENT');
  });

  it('is due on the day of an event, or before it', () => {
    const rule = { kind: 'EVENT', text: 'theo ngày hẹn', event: arrival } as const;
    const sunday = arrivedOn(plainDate('2024-11-17'));
    expect(dated({ ...rule, relation: 'ON' }, sunday)).toMatchObject({
      target: '2024-11-15',
      legalCutoff: instant('2024-11-18T00:00:00+07:00'),
    });
    expect(dated({ ...rule, relation: 'BEFORE' }, sunday)).toMatchObject({
      target: '2024-11-15',
      legalCutoff: instant('2024-11-17T00:00:00+07:00'),
    });
  });

  it.each([
    ['PREVIOUS', '2024-06-28', '2024-06-30'],
    ['NEXT', '2024-07-01', '2024-07-01'],
    ['KEEP', '2024-06-30', '2024-06-30'],
  ] as const)(
    'fixed on a Sunday, day off %s: target %s, to the end of %s',
    (onDayOff, target, last) => {
      const rule: DeadlineRule = {
        kind: 'FIXED',
        text: 'chậm nhất 30/6',
        on: { month: 6, day: 30 },
        recurrence: YEARLY,
        onDayOff,
      };
      expect(dated(rule, { year: 2024 })).toMatchObject({
        target,
        legalCutoff: endOfDayInVietnam(plainDate(last)),
      });
    },
  );

  it('reaches into the year before and after the cycle year', () => {
    const rule = { kind: 'FIXED', text: 'chậm nhất', recurrence: YEARLY } as const;
    const ahead = dated({ ...rule, on: { month: 1, day: 31, yearOffset: 1 } }, { year: 2024 });
    const back = dated({ ...rule, on: { month: 12, day: 15, yearOffset: -1 } }, { year: 2025 });
    expect(ahead.target).toBe('2025-01-24');
    expect(back.target).toBe('2024-12-13');
  });

  it('never ends an ongoing task, and looks at it on working days', () => {
    const rule: DeadlineRule = {
      kind: 'ONGOING',
      text: 'Thường xuyên',
      checkpoints: [
        { month: 6, day: 30 },
        { month: 10, day: 31 },
      ],
      recurrence: YEARLY,
    };
    expect(resolveDeadline(rule, { year: 2024 }, calendar)).toMatchObject({
      outcome: 'ONGOING',
      checkpoints: ['2024-06-28', '2024-10-31'],
      calendarVersions: [{ year: 2024, version: 2 }],
      explanation:
        'Thực hiện thường xuyên trong năm, không có hạn cuối, rà soát vào thứ Sáu 28/06/2024, ' +
        'thứ Năm 31/10/2024. Theo lịch làm việc năm 2024 (bản 2).',
    });
  });

  it('refuses a rule that can give no date and a year without calendar', () => {
    const rule = { ...beforeNovember15, day: { month: 2, day: 30 } };
    expect(() => resolveDeadline(rule, { year: 2024 }, calendar)).toThrow(InvalidDeadlineRule);
    expect(() => resolveDeadline(beforeNovember15, { year: 2031 }, calendar)).toThrow(
      CalendarYearMissing,
    );
  });

  it('keeps the words of the plan and the calendar version', () => {
    expect(dated(beforeNovember15, { year: 2026 })).toMatchObject({
      ruleText: 'trước ngày 15/11 hàng năm',
      calendarVersions: [{ year: 2026, version: 3 }],
      provisionalDays: [],
    });
  });

  it('names the uncertain days that a date rests on', () => {
    const deadline = upTo(plainDate('2027-02-10'), calendar);
    expect(deadline.target).toBe('2027-02-04');
    expect(deadline.provisionalDays).toHaveLength(6);
    expect(deadline.explanation).toContain(
      'Trong đó còn là dự kiến: 05/02/2027–09/02/2027 Tết Nguyên đán, 10/02/2027',
    );
  });
});
