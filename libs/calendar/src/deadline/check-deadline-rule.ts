import { existsOnCalendar } from '../date/day-number.js';
import { FIRST_YEAR, LAST_YEAR } from '../date/plain-date.js';
import { type DataFault } from '../errors.js';
import {
  type DayOfYear,
  type DeadlineEvent,
  type DeadlineRule,
  type Recurrence,
} from './deadline-rule.js';

/** A year that is no leap year stands for “every year”: 29/02 does not come every year. */
const COMMON_YEAR = 2023;
/** Nothing in the law of the cycle runs longer; a larger count is a slip of the keyboard. */
const LONGEST_PERIOD_DAYS = 3660;

/** Everything in a rule that could not give a date, each with its place; empty when it is sound. */
export function checkDeadlineRule(rule: DeadlineRule): readonly DataFault[] {
  const faults = rule.text.trim() ? [] : [fault('text', 'cần ghi nguyên văn hạn của kế hoạch')];
  return [...faults, ...kindFaults(rule)];
}

function kindFaults(rule: DeadlineRule): DataFault[] {
  switch (rule.kind) {
    case 'FIXED':
      return [...dayFaults('on', rule.on, rule.recurrence), ...recurrenceFaults(rule.recurrence)];
    case 'BEFORE':
      return [...dayFaults('day', rule.day, rule.recurrence), ...recurrenceFaults(rule.recurrence)];
    case 'QUARTER_END':
      return [...quarterFaults(rule.quarter), ...recurrenceFaults(rule.recurrence)];
    case 'YEAR':
      return recurrenceFaults(rule.recurrence);
    case 'WORKING_DAYS':
    case 'CALENDAR_DAYS':
      return [...countFaults(rule.days), ...eventFaults(rule.event)];
    case 'ONGOING':
      return [
        ...rule.checkpoints.flatMap((day, index) =>
          dayFaults(`checkpoints[${index}]`, day, rule.recurrence),
        ),
        ...recurrenceFaults(rule.recurrence),
      ];
    case 'EVENT':
      return eventFaults(rule.event);
  }
}

function dayFaults(place: string, dayOfYear: DayOfYear, recurrence: Recurrence): DataFault[] {
  const { month, day, yearOffset = 0 } = dayOfYear;
  if (![month, day, yearOffset].every(Number.isInteger)) {
    return [fault(place, 'ngày, tháng và độ lệch năm phải là số nguyên')];
  }
  const years =
    recurrence.kind === 'YEARLY' ? [COMMON_YEAR] : recurrence.years.map((y) => y + yearOffset);
  const missing = years.find((year) => !existsOnCalendar({ year, month, day }));
  if (missing === undefined) return [];
  const when = recurrence.kind === 'YEARLY' ? 'trong mọi năm' : `trong năm ${missing}`;
  return [fault(place, `không có ngày ${day}/${month} ${when}`)];
}

function recurrenceFaults(recurrence: Recurrence): DataFault[] {
  if (recurrence.kind === 'YEARLY') return [];
  if (recurrence.years.length === 0) return [fault('recurrence', 'cần ít nhất một năm')];
  return recurrence.years
    .filter((year) => !Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR)
    .map((year) =>
      fault('recurrence', `${year} không phải là năm từ ${FIRST_YEAR} đến ${LAST_YEAR}`),
    );
}

function quarterFaults(quarter: number): DataFault[] {
  return [1, 2, 3, 4].includes(quarter) ? [] : [fault('quarter', 'quý là 1, 2, 3 hoặc 4')];
}

function countFaults(days: number): DataFault[] {
  const sound = Number.isInteger(days) && days >= 1 && days <= LONGEST_PERIOD_DAYS;
  return sound ? [] : [fault('days', `số ngày là số nguyên từ 1 đến ${LONGEST_PERIOD_DAYS}`)];
}

function eventFaults({ key, name }: DeadlineEvent): DataFault[] {
  return [
    ...(key.trim() ? [] : [fault('event.key', 'cần mã sự kiện')]),
    ...(name.trim() ? [] : [fault('event.name', 'cần tên sự kiện, ví dụ “ngày nhận kế hoạch”')]),
  ];
}

function fault(place: string, message: string): DataFault {
  return { place, message };
}
