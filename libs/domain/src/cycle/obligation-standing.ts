import { dateInVietnam, type Instant, type PlainDate } from '@congvu/calendar';
import { type ObligationState } from './unit-cycle.js';

/**
 * How an obligation stands at a moment. undated: it has no date, or its date waits for an event · soon: few working days
 * are left to the target · after-target: past the target, not yet late by law · overdue: the legal cut-off has passed.
 */
export const obligationStandings = [
  'planned',
  'undated',
  'not-due',
  'soon',
  'after-target',
  'overdue',
  'received',
  'returned',
  'accepted',
  'fulfilled',
  'waived',
] as const;

export type ObligationStanding = (typeof obligationStandings)[number];

/** From five working days before the target the heads of room are reminded, too (sample-province.md §6). */
const SOON_WORKING_DAYS = 5;

interface DatedObligationState {
  readonly state: ObligationState;
  readonly target: PlainDate | null;
  readonly cutoff: Instant | null;
}

/** Working days until a day, 0 on it; null where a year has no calendar. */
type WorkingDaysLeft = (today: PlainDate, target: PlainDate) => number | null;

/** Late is measured from the legal cut-off, never from the target (architecture.md §4). */
export function obligationStanding(
  { state, target, cutoff }: DatedObligationState,
  now: Instant,
  workingDaysLeft: WorkingDaysLeft,
): ObligationStanding {
  if (state !== 'open') return state;
  if (target === null || cutoff === null) return 'undated';
  if (now >= cutoff) return 'overdue';
  const today = dateInVietnam(now);
  if (today > target) return 'after-target';
  const left = workingDaysLeft(today, target);
  return left !== null && left <= SOON_WORKING_DAYS ? 'soon' : 'not-due';
}
