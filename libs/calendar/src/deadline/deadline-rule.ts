import { type PlainDate } from '../date/plain-date.js';

/** In which cycle years a deadline of the calendar occurs: “hàng năm”, or “năm 2024, năm 2025”. */
export type Recurrence =
  { readonly kind: 'YEARLY' } | { readonly kind: 'YEARS'; readonly years: readonly number[] };

/** A day of the cycle year, or of a year beside it: 15/12 of the year before has `yearOffset` −1. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
  readonly yearOffset?: number;
}

/** What starts or sets a deadline: the key it is recorded under and its name in a sentence. */
export interface DeadlineEvent {
  readonly key: string;
  /** For example “ngày nhận kế hoạch”. */
  readonly name: string;
}

interface RuleFacts {
  /** The words of the plan, unchanged: “trước ngày 15/11 hàng năm”. */
  readonly text: string;
}

/**
 * “Chậm nhất ngày …”: to 24:00 of the day. `onDayOff` says what a day off does: PREVIOUS (usual)
 * moves only the target back, NEXT moves target and cut-off on, KEEP moves nothing.
 */
export interface FixedRule extends RuleFacts {
  readonly kind: 'FIXED';
  readonly on: DayOfYear;
  readonly recurrence: Recurrence;
  readonly onDayOff?: 'PREVIOUS' | 'NEXT' | 'KEEP';
}

/** “Trước ngày …”: the day itself is already late. */
export interface BeforeRule extends RuleFacts {
  readonly kind: 'BEFORE';
  readonly day: DayOfYear;
  readonly recurrence: Recurrence;
}

/** “Quý II năm …”: to 24:00 of the quarter's last day. */
export interface QuarterEndRule extends RuleFacts {
  readonly kind: 'QUARTER_END';
  readonly quarter: 1 | 2 | 3 | 4;
  readonly recurrence: Recurrence;
}

/** “Năm 2024, năm 2025”: to 24:00 of 31/12. */
export interface YearRule extends RuleFacts {
  readonly kind: 'YEAR';
  readonly recurrence: Recurrence;
}

/** “Trong 10 ngày làm việc kể từ …”: the day of the event is not counted. */
export interface WorkingDaysRule extends RuleFacts {
  readonly kind: 'WORKING_DAYS';
  readonly days: number;
  readonly event: DeadlineEvent;
}

/**
 * “Trong 60 ngày kể từ …”: the day of the event is not counted; a last day that is off moves to
 * the next working day (Bộ luật Dân sự 2015, Điều 147, 148).
 */
export interface CalendarDaysRule extends RuleFacts {
  readonly kind: 'CALENDAR_DAYS';
  readonly days: number;
  readonly event: DeadlineEvent;
}

/** “Thường xuyên”: never overdue; looked at on its checkpoints. */
export interface OngoingRule extends RuleFacts {
  readonly kind: 'ONGOING';
  readonly checkpoints: readonly DayOfYear[];
  readonly recurrence: Recurrence;
}

/** Due by the day of an event (ON, to 24:00) or before it (BEFORE, to 00:00). */
export interface EventRule extends RuleFacts {
  readonly kind: 'EVENT';
  readonly relation: 'ON' | 'BEFORE';
  readonly event: DeadlineEvent;
}

/** Rules that need nothing but the cycle year. */
export type CalendarRule = FixedRule | BeforeRule | QuarterEndRule | YearRule;

/** Rules that need the day of an event. */
export type EventDrivenRule = WorkingDaysRule | CalendarDaysRule | EventRule;

/** How a deadline is found: plain JSON, part of a cycle definition. */
export type DeadlineRule = CalendarRule | EventDrivenRule | OngoingRule;

export type DeadlineKind = DeadlineRule['kind'];

/** What a rule is applied to: the cycle year, and the days on which its events happened in Vietnam. */
export interface DeadlineContext {
  readonly year: number;
  readonly events?: Readonly<Record<string, PlainDate>>;
}

/** Whether a rule gives a deadline in a cycle year; rules that wait for an event always may. */
export function occursIn(rule: DeadlineRule, year: number): boolean {
  if (!('recurrence' in rule) || rule.recurrence.kind === 'YEARLY') return true;
  return rule.recurrence.years.includes(year);
}
