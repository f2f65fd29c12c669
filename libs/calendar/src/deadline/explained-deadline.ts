import { formatVietnameseWithWeekday, type PlainDate } from '../date/plain-date.js';
import { type CalendarDay, type CalendarVersion } from '../working-calendar/calendar-year.js';
import { type WorkingCalendar } from '../working-calendar/working-calendar.js';
import { type FoundDates } from './dated-deadline.js';
import { namedSpans } from './days-off-sentence.js';
import {
  type AwaitingEventDeadline,
  type DatedDeadline,
  formatCalendarVersions,
  type OngoingDeadline,
} from './deadline.js';
import { type DeadlineEvent } from './deadline-rule.js';

/** The found dates with the rule's words, the calendar versions and the whole sentence. */
export function datedDeadline(
  ruleText: string,
  found: FoundDates,
  calendar: WorkingCalendar,
): DatedDeadline {
  const { target, legalCutoff, firstAsked, lastAsked } = found;
  const calendarVersions = calendar.versionsFor(firstAsked, lastAsked);
  const provisionalDays = calendar.provisionalDaysIn(firstAsked, lastAsked);
  const explanation = found.sentence + sourceSentences(calendarVersions, provisionalDays);
  return {
    outcome: 'DATED',
    ruleText,
    target,
    legalCutoff,
    calendarVersions,
    provisionalDays,
    explanation,
  };
}

/** Checkpoints on the last working day up to each wanted day. @throws CalendarYearMissing. */
export function ongoingDeadline(
  ruleText: string,
  wantedDays: readonly PlainDate[],
  calendar: WorkingCalendar,
): OngoingDeadline {
  const checkpoints = wantedDays.map((day) => calendar.workingDayOnOrBefore(day));
  const asked = checkpoints.map((day, index) => ({ first: day, last: wantedDays[index] ?? day }));
  const calendarVersions = withoutRepeats(
    asked.flatMap(({ first, last }) => calendar.versionsFor(first, last)),
  );
  const provisionalDays = asked.flatMap(({ first, last }) =>
    calendar.provisionalDaysIn(first, last),
  );
  const looks =
    checkpoints.length === 0
      ? ''
      : `, rà soát vào ${checkpoints.map(formatVietnameseWithWeekday).join(', ')}`;
  return {
    outcome: 'ONGOING',
    ruleText,
    checkpoints,
    calendarVersions,
    provisionalDays,
    explanation:
      `Thực hiện thường xuyên trong năm, không có hạn cuối${looks}.` +
      sourceSentences(calendarVersions, provisionalDays),
  };
}

/** No date until the event is recorded. */
export function awaitingEventDeadline(
  ruleText: string,
  event: DeadlineEvent,
): AwaitingEventDeadline {
  return {
    outcome: 'AWAITING_EVENT',
    ruleText,
    eventKey: event.key,
    calendarVersions: [],
    provisionalDays: [],
    explanation: `Hạn được xác định khi ghi nhận ${event.name}.`,
  };
}

function sourceSentences(
  versions: readonly CalendarVersion[],
  provisionalDays: readonly CalendarDay[],
): string {
  const byCalendar =
    versions.length > 0 ? ` Theo lịch làm việc năm ${formatCalendarVersions(versions)}.` : '';
  if (provisionalDays.length === 0) return byCalendar;
  return `${byCalendar} Trong đó còn là dự kiến: ${namedSpans(provisionalDays).join(', ')}.`;
}

function withoutRepeats(versions: readonly CalendarVersion[]): readonly CalendarVersion[] {
  return [...new Map(versions.map((version) => [version.year, version])).values()];
}
