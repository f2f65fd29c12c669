import { daysInMonth } from '../date/day-number.js';
import { formatVietnamese, type PlainDate, plainDateOf } from '../date/plain-date.js';
import { DeadlineDoesNotOccur, InvalidDeadlineRule } from '../errors.js';
import { type WorkingCalendar } from '../working-calendar/working-calendar.js';
import { checkDeadlineRule } from './check-deadline-rule.js';
import {
  datesAfterCalendarDays,
  datesAfterWorkingDays,
  datesBefore,
  datesKept,
  datesRolledOn,
  datesUpTo,
  type FoundDates,
  type PeriodStart,
} from './dated-deadline.js';
import { type DatedDeadline, type Deadline } from './deadline.js';
import {
  type CalendarRule,
  type DayOfYear,
  type DeadlineContext,
  type DeadlineEvent,
  type DeadlineRule,
  type EventDrivenRule,
  type FixedRule,
  occursIn,
} from './deadline-rule.js';
import { awaitingEventDeadline, datedDeadline, ongoingDeadline } from './explained-deadline.js';

const QUARTER_NAMES = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' } as const;

/**
 * The deadline that a rule gives in a cycle year: dated, ongoing, or waiting for its event.
 * @throws InvalidDeadlineRule, DeadlineDoesNotOccur, CalendarYearMissing, OutOfRange.
 */
export function resolveDeadline(
  rule: DeadlineRule,
  context: DeadlineContext,
  calendar: WorkingCalendar,
): Deadline {
  const faults = checkDeadlineRule(rule);
  if (faults.length > 0) throw new InvalidDeadlineRule(rule.text, faults);
  if (!occursIn(rule, context.year)) throw new DeadlineDoesNotOccur(rule.text, context.year);
  switch (rule.kind) {
    case 'ONGOING': {
      const days = rule.checkpoints.map((checkpoint) => dayInYear(checkpoint, context.year));
      return ongoingDeadline(rule.text, days, calendar);
    }
    case 'WORKING_DAYS':
    case 'CALENDAR_DAYS':
    case 'EVENT': {
      const start = startOf(rule.event, context);
      if (!start) return awaitingEventDeadline(rule.text, rule.event);
      return datedDeadline(rule.text, datesFromEvent(rule, start, calendar), calendar);
    }
    default:
      return datedDeadline(rule.text, datesInYear(rule, context.year, calendar), calendar);
  }
}

/** The deadline “trước ngày …” of one date, outside any rule. @throws CalendarYearMissing. */
export function before(day: PlainDate, calendar: WorkingCalendar): DatedDeadline {
  return datedDeadline(`trước ngày ${formatVietnamese(day)}`, datesBefore(day, calendar), calendar);
}

/** “Chậm nhất ngày …” of one date, for example of an extension. @throws CalendarYearMissing. */
export function upTo(day: PlainDate, calendar: WorkingCalendar): DatedDeadline {
  const ruleText = `chậm nhất ngày ${formatVietnamese(day)}`;
  return datedDeadline(ruleText, datesUpTo(day, atTheLatest(day), calendar), calendar);
}

function datesInYear(rule: CalendarRule, year: number, calendar: WorkingCalendar): FoundDates {
  switch (rule.kind) {
    case 'FIXED':
      return fixedDates(rule, year, calendar);
    case 'BEFORE':
      return datesBefore(dayInYear(rule.day, year), calendar);
    case 'QUARTER_END': {
      const named = `Quý ${QUARTER_NAMES[rule.quarter]} năm ${year}`;
      return datesUpTo(lastDayOfQuarter(rule.quarter, year), named, calendar);
    }
    case 'YEAR':
      return datesUpTo(lastDayOfQuarter(4, year), `Năm ${year}`, calendar);
  }
}

function fixedDates(rule: FixedRule, year: number, calendar: WorkingCalendar): FoundDates {
  const day = dayInYear(rule.on, year);
  switch (rule.onDayOff ?? 'PREVIOUS') {
    case 'PREVIOUS':
      return datesUpTo(day, atTheLatest(day), calendar);
    case 'NEXT':
      return datesRolledOn(day, 'Ngày hạn', calendar);
    case 'KEEP':
      return datesKept(day, calendar);
  }
}

function datesFromEvent(
  rule: EventDrivenRule,
  start: PeriodStart,
  calendar: WorkingCalendar,
): FoundDates {
  switch (rule.kind) {
    case 'WORKING_DAYS':
      return datesAfterWorkingDays(start, rule.days, calendar);
    case 'CALENDAR_DAYS':
      return datesAfterCalendarDays(start, rule.days, calendar);
    case 'EVENT':
      return rule.relation === 'BEFORE'
        ? datesBefore(start.date, calendar)
        : datesUpTo(start.date, `${atTheLatest(start.date)} (${start.name})`, calendar);
  }
}

function dayInYear({ month, day, yearOffset = 0 }: DayOfYear, cycleYear: number): PlainDate {
  return plainDateOf({ year: cycleYear + yearOffset, month, day });
}

function lastDayOfQuarter(quarter: 1 | 2 | 3 | 4, year: number): PlainDate {
  const month = quarter * 3;
  return plainDateOf({ year, month, day: daysInMonth(year, month) });
}

function startOf(event: DeadlineEvent, { events = {} }: DeadlineContext): PeriodStart | undefined {
  const date = Object.hasOwn(events, event.key) ? events[event.key] : undefined;
  return date && { name: event.name, date };
}

function atTheLatest(day: PlainDate): string {
  return `Chậm nhất ngày ${formatVietnamese(day)}`;
}
