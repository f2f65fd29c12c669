import {
  addDays,
  dateInVietnam,
  type DatedDeadline,
  type PlainDate,
  plainDateOf,
  type WorkingCalendar,
} from '@congvu/calendar';
import { type EscalationLadder, type Reminder, type RungMoment } from './escalation-ladder.js';

type TwoEnds = Pick<DatedDeadline, 'target' | 'legalCutoff'>;

/** The day of a reminder, always worked. @throws CalendarYearMissing. */
export function reminderDay(
  { workingDaysBefore }: Reminder,
  { target }: TwoEnds,
  calendar: WorkingCalendar,
): PlainDate {
  return calendar.addWorkingDays(calendar.workingDayOnOrBefore(target), -workingDaysBefore);
}

/** The morning on which the list of the cut-off is shown. @throws CalendarYearMissing. */
export function freezeDay({ legalCutoff }: TwoEnds, calendar: WorkingCalendar): PlainDate {
  return calendar.workingDayOnOrAfter(dateInVietnam(legalCutoff));
}

/** The year of the cycle and the working days that a moment of the ladder is found by. */
export interface LadderYear {
  readonly year: number;
  readonly calendar: WorkingCalendar;
}

/** The day of a rung as its words give it, always worked. @throws CalendarYearMissing. */
export function rungDay(
  when: RungMoment,
  { legalCutoff }: TwoEnds,
  { year, calendar }: LadderYear,
): PlainDate {
  if (when.kind === 'late-working-day') {
    return calendar.addWorkingDays(addDays(dateInVietnam(legalCutoff), -1), when.day);
  }
  const { month, day, yearOffset = 0 } = when.day;
  return calendar.workingDayOnOrBefore(plainDateOf({ year: year + yearOffset, month, day }));
}

/**
 * The days of all rungs. An extension may move the cut-off past a rung that names a day of the year:
 * it then follows on the first working day after the rung before it. @throws CalendarYearMissing.
 */
export function rungDays(
  { rungs }: EscalationLadder,
  deadline: TwoEnds,
  { year, calendar }: LadderYear,
): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (const { when } of rungs) {
    const before = days.at(-1);
    const earliest = before ? calendar.nextWorkingDay(before) : freezeDay(deadline, calendar);
    const named = rungDay(when, deadline, { year, calendar });
    days.push(named < earliest ? earliest : named);
  }
  return days;
}
