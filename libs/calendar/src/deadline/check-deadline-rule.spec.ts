import { describe, expect, it } from '@jest/globals';
import { checkDeadlineRule } from './check-deadline-rule.js';
import { type DeadlineRule, type Recurrence } from './deadline-rule.js';

const YEARLY: Recurrence = { kind: 'YEARLY' };
const onlyIn = (...years: number[]): Recurrence => ({ kind: 'YEARS', years });
const fixed = (month: number, day: number, recurrence: Recurrence = YEARLY): DeadlineRule => ({
  kind: 'FIXED',
  text: 'chậm nhất',
  on: { month, day },
  recurrence,
});
const period = (days: number): DeadlineRule => ({
  kind: 'WORKING_DAYS',
  text: 'trong thời hạn',
  days,
  event: { key: 'letter', name: 'ngày nhận công văn' },
});
const placesOf = (rule: DeadlineRule): string[] =>
  checkDeadlineRule(rule).map(({ place }) => place);

describe('checking the rule of a deadline', () => {
  it.each([fixed(11, 15), fixed(2, 29, onlyIn(2024, 2028)), period(1), period(3660)])(
    'takes %j',
    (rule) => expect(checkDeadlineRule(rule)).toEqual([]),
  );

  it('finds a rule without the words of the plan', () => {
    expect(placesOf({ ...fixed(11, 15), text: '  ' })).toEqual(['text']);
  });

  it.each([
    fixed(2, 30),
    fixed(2, 29),
    fixed(2, 29, onlyIn(2024, 2025)),
    fixed(13, 1),
    fixed(6, 0),
  ])('finds a day that does not come in each of its years: %j', (rule) =>
    expect(placesOf(rule)).toEqual(['on']),
  );

  it('looks for a day in the year it is moved to', () => {
    const leapDay = { month: 2, day: 29, yearOffset: 1 };
    const rule = { kind: 'FIXED', text: 'chậm nhất', on: leapDay } as const;
    expect(placesOf({ ...rule, recurrence: onlyIn(2023) })).toEqual([]);
    expect(placesOf({ ...rule, recurrence: onlyIn(2024) })).toEqual(['on']);
  });

  it.each([period(0), period(-5), period(1.5), period(3661), period(Number.NaN)])(
    'finds a period that is no number of days: %j',
    (rule) => expect(placesOf(rule)).toEqual(['days']),
  );

  it('finds a recurrence without years or with a year out of range', () => {
    expect(placesOf({ kind: 'YEAR', text: 'Năm', recurrence: onlyIn() })).toEqual(['recurrence']);
    expect(placesOf({ kind: 'YEAR', text: 'Năm', recurrence: onlyIn(2024, 20245) })).toEqual([
      'recurrence',
    ]);
  });

  it('finds a quarter that does not exist, as data from outside may name it', () => {
    const rule = JSON.parse(
      '{"kind":"QUARTER_END","text":"Quý V","quarter":5,"recurrence":{"kind":"YEARLY"}}',
    ) as DeadlineRule;
    expect(placesOf(rule)).toEqual(['quarter']);
  });

  it('finds an event without key or name', () => {
    const event = { key: '', name: ' ' };
    expect(placesOf({ kind: 'EVENT', text: 'khi có', relation: 'ON', event })).toEqual([
      'event.key',
      'event.name',
    ]);
  });

  it('finds a wrong checkpoint at its place in the list', () => {
    const rule: DeadlineRule = {
      kind: 'ONGOING',
      text: 'Thường xuyên',
      checkpoints: [
        { month: 6, day: 30 },
        { month: 6, day: 31 },
      ],
      recurrence: YEARLY,
    };
    expect(checkDeadlineRule(rule)).toEqual([
      { place: 'checkpoints[1]', message: 'không có ngày 31/6 trong mọi năm' },
    ]);
  });
});
