import {
  dateInVietnam,
  type DatedDeadline,
  formatVietnamese,
  type Instant,
  type PlainDate,
  upTo,
  type WorkingCalendar,
  yearOf,
} from '@congvu/calendar';
import { requireReason } from '../decision/reason.js';
import { type CycleDefinition } from './cycle-definition.js';
import { type DueRow, dueRowsOf } from './due-row.js';
import { ExtensionDayRefused, ExtensionTooLate, NotExtendable } from './extension-error.js';
import { type Obligation } from './obligation.js';
import { type ObligationState } from './unit-cycle.js';

/**
 * requested: waits for the opinion of the unit that runs the year · supported, not-supported: waits for the people's
 * committee · granted: by the issue of its letter · refused, withdrawn: nothing moves.
 */
export const extensionStates = [
  'requested',
  'supported',
  'not-supported',
  'granted',
  'refused',
  'withdrawn',
] as const;

export type ExtensionState = (typeof extensionStates)[number];

const OPEN: readonly ExtensionState[] = ['requested', 'supported', 'not-supported'];

/** Whether anybody still waits for an answer; an obligation has one such request at most. */
export function isOpenExtension(state: ExtensionState): boolean {
  return OPEN.includes(state);
}

/** Whether the committee's office can answer: Sở Nội vụ has said what it thinks (sample-province.md §2). */
export function isAdvisedExtension(state: ExtensionState): boolean {
  return state === 'supported' || state === 'not-supported';
}

/** What a later date is asked for. */
export interface ExtendableObligation {
  readonly state: ObligationState;
  readonly target: PlainDate | null;
  readonly cutoff: Instant | null;
  /** Of the definition; without one nobody can grant a later date. */
  readonly extensionChain: string | null;
}

export interface ExtensionSetting {
  readonly year: number;
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
}

/** @throws NotExtendable, ExtensionTooLate */
export function requireExtendable(
  { state, target, cutoff, extensionChain }: ExtendableObligation,
  now: Instant,
): void {
  if (extensionChain === null || target === null || cutoff === null || state !== 'open') {
    throw new NotExtendable();
  }
  if (now >= cutoff) throw new ExtensionTooLate();
}

/** @throws NotExtendable, ExtensionTooLate, ExtensionDayRefused, ReasonRequired, CalendarYearMissing */
export function requireRequest(
  obligation: ExtendableObligation,
  { wantedOn, reason }: { readonly wantedOn: PlainDate; readonly reason: string },
  setting: ExtensionSetting,
): void {
  requireExtendable(obligation, setting.now);
  requireReason(reason);
  requireLaterDay(obligation, wantedOn, setting);
}

/** A worked day after the target and after today, within the year. @throws ExtensionDayRefused, CalendarYearMissing */
export function requireLaterDay(
  { target }: Pick<ExtendableObligation, 'target'>,
  day: PlainDate,
  { year, now, calendar }: ExtensionSetting,
): void {
  if (target !== null && day <= target) {
    throw new ExtensionDayRefused(
      `Ngày gia hạn phải sau hạn hiện nay (${formatVietnamese(target)}).`,
    );
  }
  if (day < dateInVietnam(now)) throw new ExtensionDayRefused('Ngày gia hạn đã qua.');
  if (yearOf(day) !== year) {
    throw new ExtensionDayRefused(`Chỉ gia hạn được đến ngày 31/12/${String(year)}.`);
  }
  if (!calendar.isWorkingDay(day)) {
    throw new ExtensionDayRefused(`${formatVietnamese(day)} không phải là ngày làm việc.`);
  }
}

export interface Grant {
  readonly grantedOn: PlainDate;
  /** “Công văn số 12/UBND-NC ngày 24/06/2024 của Ủy ban nhân dân tỉnh”. */
  readonly letter: string;
}

/** The extended deadline: the plan's words stay, the sentence names the letter and the date before it. @throws CalendarYearMissing */
export function extendedDeadline(
  { ruleText, target }: Pick<DatedDeadline, 'ruleText' | 'target'>,
  { grantedOn, letter }: Grant,
  calendar: WorkingCalendar,
): DatedDeadline {
  const granted = upTo(grantedOn, calendar);
  const explanation =
    `Được gia hạn đến hết ngày ${formatVietnamese(grantedOn)} theo ${letter}; ` +
    `trước đó là ngày ${formatVietnamese(target)} (“${ruleText}”). ${granted.explanation}`;
  return { ...granted, ruleText, explanation };
}

/** Due rows of the extended obligation that are still to come: what is over on that day is not made up for. @throws CalendarYearMissing */
export function dueRowsToCome(
  definition: CycleDefinition,
  obligation: Obligation,
  { now, calendar }: Pick<ExtensionSetting, 'now' | 'calendar'>,
): readonly DueRow[] {
  return dueRowsOf(definition, [obligation], calendar).filter(({ dueAt }) => dueAt > now);
}
