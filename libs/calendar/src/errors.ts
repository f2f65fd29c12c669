/** How loudly an error is logged where it is caught: a person's slip, a gap in the data, a defect. */
export type CalendarErrorLevel = 'info' | 'warn' | 'error';

/** Root of every error of this package; edges translate it by `code`, people read `message`. */
export abstract class CalendarError extends Error {
  abstract readonly code: string;
  abstract readonly level: CalendarErrorLevel;

  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** The text is not a day of the calendar written as yyyy-MM-dd. */
export class InvalidPlainDate extends CalendarError {
  readonly code = 'invalid-plain-date';
  readonly level = 'info';

  constructor(readonly text: string) {
    super(`“${text}” không phải là một ngày dạng năm-tháng-ngày, ví dụ 2026-11-15.`);
  }
}

/** The text is not an ISO 8601 moment that says its offset from UTC. */
export class InvalidInstant extends CalendarError {
  readonly code = 'invalid-instant';
  readonly level = 'info';

  constructor(readonly text: string) {
    super(`“${text}” không phải là một thời điểm có múi giờ, ví dụ 2026-11-15T00:00:00+07:00.`);
  }
}

/** The text is not a time of day written as HH:mm. */
export class InvalidTimeOfDay extends CalendarError {
  readonly code = 'invalid-time-of-day';
  readonly level = 'info';

  constructor(readonly text: string) {
    super(`“${text}” không phải là giờ trong ngày dạng giờ:phút, ví dụ 07:30.`);
  }
}

/** The date or moment lies outside the years 1900–2200 that the product computes with. */
export class OutOfRange extends CalendarError {
  readonly code = 'date-out-of-range';
  readonly level = 'info';

  constructor(readonly value: string) {
    super(`${value} nằm ngoài khoảng từ năm 1900 đến năm 2200.`);
  }
}

/** A working day was asked for in a year whose calendar is not loaded. */
export class CalendarYearMissing extends CalendarError {
  readonly code = 'calendar-year-missing';
  readonly level = 'warn';

  constructor(readonly year: number) {
    super(`Chưa có lịch làm việc của năm ${year}; cần nạp lịch trước khi tính hạn trong năm này.`);
  }
}

/** Two versions of one year's calendar were given where exactly one must hold. */
export class CalendarYearTwice extends CalendarError {
  readonly code = 'calendar-year-twice';
  readonly level = 'error';

  constructor(readonly year: number) {
    super(`Lịch làm việc năm ${year} được nạp hai lần; mỗi năm chỉ một phiên bản có hiệu lực.`);
  }
}

/** One thing wrong in data that a person entered: where, and what a right value looks like. */
export interface DataFault {
  /** Path inside the data, for example `days[3].date`. */
  readonly place: string;
  readonly message: string;
}

/** The calendar of a year contradicts itself; every fault is listed. */
export class InvalidCalendarYear extends CalendarError {
  readonly code = 'invalid-calendar-year';
  readonly level = 'info';

  constructor(
    readonly year: number,
    readonly faults: readonly DataFault[],
  ) {
    super(`Lịch làm việc năm ${year} chưa đúng: ${faultsInOneLine(faults)}`);
  }
}

/** The rule of a deadline cannot give a date; every fault is listed. */
export class InvalidDeadlineRule extends CalendarError {
  readonly code = 'invalid-deadline-rule';
  readonly level = 'info';

  constructor(
    readonly ruleText: string,
    readonly faults: readonly DataFault[],
  ) {
    super(`Quy tắc hạn “${ruleText}” chưa đúng: ${faultsInOneLine(faults)}`);
  }
}

/** The rule of a deadline has no occurrence in the asked year. */
export class DeadlineDoesNotOccur extends CalendarError {
  readonly code = 'deadline-does-not-occur';
  readonly level = 'warn';

  constructor(
    readonly ruleText: string,
    readonly year: number,
  ) {
    super(`Hạn “${ruleText}” không áp dụng cho năm ${year}.`);
  }
}

/** A count of working days must be a whole number. */
export class InvalidDayCount extends CalendarError {
  readonly code = 'invalid-day-count';
  readonly level = 'error';

  constructor(readonly count: number) {
    super(`Số ngày làm việc phải là số nguyên, không phải ${count}.`);
  }
}

function faultsInOneLine(faults: readonly DataFault[]): string {
  return faults.map(({ place, message }) => `${place}: ${message}`).join('; ');
}
