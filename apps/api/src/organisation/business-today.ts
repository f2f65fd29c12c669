import { dateInVietnam, type PlainDate } from '@congvu/calendar';
import { type Sql } from '@congvu/persistence';

/** The day on the business clock when the transaction began. */
export function businessToday(sql: Sql): PlainDate {
  return dateInVietnam(sql.moment.businessAt);
}
