import {
  CalendarError,
  type Deadline,
  type DeadlineRule,
  resolveDeadline,
  type WorkingCalendar,
} from '@congvu/calendar';

/** The deadline of a rule in the year, or why there is none. */
export function resolvedDeadline(
  rule: DeadlineRule,
  year: number,
  calendar: WorkingCalendar,
): Deadline | CalendarError {
  return dated(() => resolveDeadline(rule, { year }, calendar));
}

/** What the calendar answers, or its refusal as a value. */
export function dated<Answer>(ask: () => Answer): Answer | CalendarError {
  try {
    return ask();
  } catch (error) {
    if (error instanceof CalendarError) return error;
    throw error;
  }
}
