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
