import { dateInVietnam, type PlainDate } from '@congvu/calendar';
import { type Sql } from '@congvu/persistence';

/** The day on the business clock when the transaction began. */
export async function businessToday(sql: Sql): Promise<PlainDate> {
  return dateInVietnam((await sql.moment()).businessAt);
}
