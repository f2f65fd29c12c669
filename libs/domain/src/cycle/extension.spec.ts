import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  atTimeInVietnam,
  dateInVietnam,
  instant,
  latestWorkingCalendar,
  NATIONAL_CALENDARS,
  plainDate,
  startOfDayInVietnam,
  toIsoVietnam,
} from '@congvu/calendar';
import fc from 'fast-check';
import { setting as sample, smallDefinition } from '../../test/cycle.js';
import { ReasonRequired } from '../decision/decision-errors.js';
import {
  dueRowsToCome,
  type ExtendableObligation,
  extendedDeadline,
  requireExtendable,
  requireRequest,
} from './extension.js';
import { ExtensionDayRefused, ExtensionTooLate, NotExtendable } from './extension-error.js';
import { type Obligation, obligationsOf } from './obligation.js';

const calendar = latestWorkingCalendar(NATIONAL_CALENDARS);
const letter = 'Công văn số 12/UBND-NC ngày 24/06/2024 của Ủy ban nhân dân tỉnh';
const now = instant('2024-06-17T02:00:00.000Z');
const setting = { year: 2024, now, calendar };

const owed = (code: string): Obligation => {
  const found = obligationsOf(smallDefinition, { ...sample, calendar }).find(
    (row) => row.code === code && row.unit === 'HPB',
  );
  if (!found) throw new Error(code);
  return found;
};
const dated = (code: string) => {
  const { deadline } = owed(code);
  if (deadline.outcome !== 'DATED') throw new Error(code);
  return deadline;
};
const rules = dated('N08');
const open: ExtendableObligation = {
  state: 'open',
  target: rules.target,
  cutoff: rules.legalCutoff,
  extensionChain: 'C04',
};
const ask = (wantedOn: string, reason = 'Chờ ý kiến thẩm định của Sở Tư pháp') =>
  requireRequest(open, { wantedOn: plainDate(wantedOn), reason }, setting);

describe('asking for a later date', () => {
  it('names a worked day after the target, within the year, with a reason', () => {
    expect(() => ask('2024-07-31')).not.toThrow();
    expect(() => ask('2024-12-31')).not.toThrow();
    expect(() => ask('2024-07-31', '.')).toThrow(ReasonRequired);
  });

  it.each(['2024-06-28', '2024-06-20', '2024-06-30', '2024-07-06', '2024-09-02', '2025-01-02'])(
    'refuses %s',
    (day) => expect(() => ask(day)).toThrow(ExtensionDayRefused),
  );

  it('ends with the legal cut-off, not with the target', () => {
    const at = (moment: string) => () => requireExtendable(open, instant(moment));
    expect(at('2024-06-30T16:59:59.999Z')).not.toThrow();
    expect(at('2024-06-30T17:00:00.000Z')).toThrow(ExtensionTooLate);
  });

  it('is for what is owed and can be extended', () => {
    const asking = (change: Partial<ExtendableObligation>) => () =>
      requireExtendable({ ...open, ...change }, now);
    expect(asking({ extensionChain: null })).toThrow(NotExtendable);
    expect(asking({ state: 'received' })).toThrow(NotExtendable);
    expect(asking({ state: 'waived' })).toThrow(NotExtendable);
    expect(asking({ target: null, cutoff: null })).toThrow(NotExtendable);
  });
});

describe('a granted date', () => {
  it('keeps the words of the plan and names the letter and the date before it', () => {
    const granted = extendedDeadline(
      rules,
      { grantedOn: plainDate('2024-07-31'), letter },
      calendar,
    );
    expect(granted).toMatchObject({ ruleText: rules.ruleText, target: '2024-07-31' });
    expect(toIsoVietnam(granted.legalCutoff)).toBe('2024-08-01T00:00:00.000+07:00');
    expect(granted.explanation).toContain(
      `Được gia hạn đến hết ngày 31/07/2024 theo ${letter}; trước đó là ngày 28/06/2024`,
    );
  });

  const laterDay = fc
    .integer({ min: 1, max: 180 })
    .map((days) => addDays(rules.target, days))
    .filter((day) => calendar.isWorkingDay(day) && day <= '2024-12-31');
  const moment = fc
    .integer({ min: 0, max: 60 * 24 * 200 })
    .map((minutes) => instant(new Date(Date.parse('2024-05-01') + minutes * 60_000).toISOString()));

  it('never makes anything late', () => {
    fc.assert(
      fc.property(laterDay, moment, (grantedOn, receivedAt) => {
        const { legalCutoff } = extendedDeadline(rules, { grantedOn, letter }, calendar);
        const [before, after] = [rules.legalCutoff, legalCutoff].map((cutoff) =>
          calendar.lateWorkingDays(cutoff, receivedAt),
        );
        expect(after).toBeLessThanOrEqual(before ?? 0);
        if (receivedAt < startOfDayInVietnam(addDays(grantedOn, 1))) expect(after).toBe(0);
      }),
    );
  });

  it('brings due rows to come, none before that moment and none on a day off', () => {
    fc.assert(
      fc.property(laterDay, moment, (grantedOn, at) => {
        const deadline = extendedDeadline(rules, { grantedOn, letter }, calendar);
        const extended = { ...owed('N08'), deadline };
        const rows = dueRowsToCome(smallDefinition, extended, { now: at, calendar });
        expect(rows.filter(({ dueAt }) => dueAt <= at)).toEqual([]);
        expect(rows.filter(({ dueOn }) => !calendar.isWorkingDay(dueOn))).toEqual([]);
        const rungs = rows.filter(({ kind }) => kind === 'rung');
        expect(rungs.filter(({ dueOn }) => dueOn <= grantedOn)).toEqual([]);
      }),
    );
  });

  it('gives the ladder of 31/7 when it is granted on 24/6', () => {
    const deadline = extendedDeadline(
      rules,
      { grantedOn: plainDate('2024-07-31'), letter },
      calendar,
    );
    const at = atTimeInVietnam(plainDate('2024-06-24'), '10:00');
    const rows = dueRowsToCome(
      smallDefinition,
      { ...owed('N08'), deadline },
      { now: at, calendar },
    );
    expect(rows.map((row) => `${dateInVietnam(row.dueAt).slice(5)} ${row.kind}`)).toEqual([
      '07-17 reminder',
      '07-24 reminder',
      '07-29 reminder',
      '07-31 reminder',
      '08-01 rung',
      '08-05 rung',
      '08-07 rung',
      '08-14 rung',
      '10-31 rung',
      '08-01 freeze',
    ]);
  });
});
