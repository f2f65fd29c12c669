import { daysInMonth } from '../date/day-number.js';
import { type PlainDate, plainDateOf } from '../date/plain-date.js';
import { type DayOfYear } from './deadline-rule.js';

/** The date of a rule's day in a cycle year. @throws InvalidPlainDate, OutOfRange. */
export function dayInYear({ month, day, yearOffset = 0 }: DayOfYear, cycleYear: number): PlainDate {
  return plainDateOf({ year: cycleYear + yearOffset, month, day });
}

/** 31/03, 30/06, 30/09 or 31/12. @throws OutOfRange. */
export function lastDayOfQuarter(quarter: 1 | 2 | 3 | 4, year: number): PlainDate {
  const month = quarter * 3;
  return plainDateOf({ year, month, day: daysInMonth(year, month) });
}
