import { dateInVietnam, type Instant, type PlainDate } from '@congvu/calendar';
import { type ObligationStanding } from '@congvu/domain';
import { type DaysLeft } from '../organisation/working-days.js';

interface Awaited {
  readonly standing: ObligationStanding;
  readonly target: PlainDate | null;
}

/** Working days to the target while it is still ahead; null otherwise. */
export function daysToTarget(
  { standing, target }: Awaited,
  now: Instant,
  daysLeft: DaysLeft,
): number | null {
  if (target === null || (standing !== 'not-due' && standing !== 'soon')) return null;
  return daysLeft(dateInVietnam(now), target);
}
