import { type PlainDate } from '@congvu/calendar';
import { type Validity } from '@congvu/domain';

/** Columns of a dated row: both ends included, no end while it holds until further notice. */
export interface ValidityColumns {
  readonly valid_from: PlainDate;
  readonly valid_to: PlainDate | null;
}

/** Reads a daterange `validity` of the table as `valid_from` and `valid_to`. */
export const validityColumns = (table: string): string =>
  `lower(${table}.validity) AS valid_from, upper(${table}.validity) - 1 AS valid_to`;

export function validityOf({ valid_from, valid_to }: ValidityColumns): Validity {
  return { from: valid_from, to: valid_to };
}

/** The daterange of a validity, as PostgreSQL takes it. */
export function toDateRange({ from, to }: Validity): string {
  return `[${from},${to ?? ''}]`;
}
