import { type Instant } from '../date/instant.js';
import { type PlainDate } from '../date/plain-date.js';
import { type CalendarDay, type CalendarVersion } from '../working-calendar/calendar-year.js';

interface DeadlineFacts {
  /** The words of the plan. */
  readonly ruleText: string;
  /** A Vietnamese sentence for people: how the dates were found. */
  readonly explanation: string;
  /** The calendar versions that were asked; empty when no day had to be looked up. */
  readonly calendarVersions: readonly CalendarVersion[];
  /** Uncertain days among those looked at; a date found over them is a preview. */
  readonly provisionalDays: readonly CalendarDay[];
}

/** A deadline with its two ends. */
export interface DatedDeadline extends DeadlineFacts {
  readonly outcome: 'DATED';
  /** Last day to work towards, to 24:00: drives colours, reminders and the ladder. */
  readonly target: PlainDate;
  /** On time ⇔ received before this moment. */
  readonly legalCutoff: Instant;
}

/** Never overdue; the checkpoints are working days. */
export interface OngoingDeadline extends DeadlineFacts {
  readonly outcome: 'ONGOING';
  readonly checkpoints: readonly PlainDate[];
}

/** The event that starts or sets the deadline has not been recorded. */
export interface AwaitingEventDeadline extends DeadlineFacts {
  readonly outcome: 'AWAITING_EVENT';
  readonly eventKey: string;
}

export type Deadline = DatedDeadline | OngoingDeadline | AwaitingEventDeadline;

/** “2024 (bản 2), 2025 (bản 1)”. */
export function formatCalendarVersions(versions: readonly CalendarVersion[]): string {
  return versions.map(({ year, version }) => `${year} (bản ${version})`).join(', ');
}
