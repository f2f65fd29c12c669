import { dateInVietnam, type Instant } from '../date/instant.js';
import { type WorkingCalendar } from '../working-calendar/working-calendar.js';
import { type DatedDeadline } from './deadline.js';

/**
 * How a receipt stands to its deadline. Only LATE counts as late; AFTER_TARGET is “sau hạn nội bộ,
 * trong hạn pháp lý”.
 */
export type Timeliness =
  | { readonly standing: 'ON_TIME' }
  | { readonly standing: 'AFTER_TARGET' }
  | { readonly standing: 'LATE'; readonly lateWorkingDays: number };

/** On time ⇔ received before the legal cut-off. @throws CalendarYearMissing when late. */
export function timelinessOf(
  { target, legalCutoff }: Pick<DatedDeadline, 'target' | 'legalCutoff'>,
  receivedAt: Instant,
  calendar: WorkingCalendar,
): Timeliness {
  if (receivedAt >= legalCutoff) {
    const lateWorkingDays = calendar.lateWorkingDays(legalCutoff, receivedAt);
    return { standing: 'LATE', lateWorkingDays };
  }
  return { standing: dateInVietnam(receivedAt) > target ? 'AFTER_TARGET' : 'ON_TIME' };
}
