import { type Instant, type WorkingCalendar } from '@congvu/calendar';
import { type ObligationState } from '@congvu/domain';

interface ReceivedObligation {
  readonly state: ObligationState;
  readonly cutoff: Instant | null;
  readonly receivedAt: Instant | null;
}

interface Moment {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
}

/** Working days of lateness up to the receipt, or up to now while it is owed; null in time and where nothing is owed. */
export function lateDaysOf(
  { state, cutoff, receivedAt }: ReceivedObligation,
  { now, calendar }: Moment,
): number | null {
  if (cutoff === null || (state === 'waived' && receivedAt === null)) return null;
  return calendar.lateWorkingDays(cutoff, receivedAt ?? now) || null;
}
