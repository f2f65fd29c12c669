export { type Brand } from './brand.js';
export { type YearMonthDay } from './date/day-number.js';
export {
  addMilliseconds,
  atTimeInVietnam,
  compareInstants,
  dateInVietnam,
  endOfDayInVietnam,
  epochMillisecondsOf,
  formatVietnameseDateTime,
  type Instant,
  instant,
  instantFromEpochMilliseconds,
  isInstant,
  millisecondsBetween,
  startOfDayInVietnam,
  timeInVietnam,
  toIsoVietnam,
} from './date/instant.js';
export {
  addDays,
  comparePlainDates,
  dayOf,
  daysBetween,
  formatVietnamese,
  formatVietnameseWithWeekday,
  fromDayNumber,
  isPlainDate,
  lengthOfMonth,
  monthOf,
  partsOf,
  type PlainDate,
  plainDate,
  plainDateOf,
  toDayNumber,
  type Weekday,
  weekdayOf,
  yearOf,
} from './date/plain-date.js';
export { checkDeadlineRule } from './deadline/check-deadline-rule.js';
export {
  type AwaitingEventDeadline,
  type DatedDeadline,
  type Deadline,
  formatCalendarVersions,
  type OngoingDeadline,
} from './deadline/deadline.js';
export {
  type BeforeRule,
  type CalendarDaysRule,
  type CalendarRule,
  type DayOfYear,
  type DeadlineContext,
  type DeadlineEvent,
  type DeadlineKind,
  type DeadlineRule,
  type EventDrivenRule,
  type EventRule,
  type FixedRule,
  occursIn,
  type OngoingRule,
  type QuarterEndRule,
  type Recurrence,
  type WorkingDaysRule,
  type YearRule,
} from './deadline/deadline-rule.js';
export { type MovedDeadline, movedDeadlines, type PlacedRule } from './deadline/moved-deadlines.js';
export { before, resolveDeadline, upTo } from './deadline/resolve-deadline.js';
export { type Timeliness, timelinessOf } from './deadline/timeliness.js';
export {
  CalendarError,
  type CalendarErrorLevel,
  CalendarYearMissing,
  CalendarYearTwice,
  type DataFault,
  DeadlineDoesNotOccur,
  InvalidCalendarYear,
  InvalidDayCount,
  InvalidDeadlineRule,
  InvalidInstant,
  InvalidPlainDate,
  InvalidTimeOfDay,
  OutOfRange,
} from './errors.js';
export { NATIONAL_CALENDARS } from './national/national-calendars.js';
export { latestWorkingCalendar, workingCalendarAsOf } from './working-calendar/calendar-history.js';
export {
  type CalendarDay,
  type CalendarDayKind,
  type CalendarVersion,
  type CalendarYear,
} from './working-calendar/calendar-year.js';
export { checkCalendarYear } from './working-calendar/check-calendar-year.js';
export { WorkingCalendar } from './working-calendar/working-calendar.js';
