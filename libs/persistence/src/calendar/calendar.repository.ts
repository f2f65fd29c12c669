import { type CalendarYear } from '@congvu/calendar';
import { type Sql } from '../database/sql.js';

/** Every version of every year that the administrators published, oldest first. */
export async function calendarHistory(sql: Sql): Promise<CalendarYear[]> {
  const rows = await sql.query<{ body: CalendarYear }>(
    'SELECT body FROM calendar_year ORDER BY year, version',
  );
  return rows.map(({ body }) => body);
}

/** Publishes checked calendars; a version that is there already stays as it is. */
export async function publishCalendars(
  sql: Sql,
  calendars: readonly CalendarYear[],
): Promise<void> {
  await sql.execute(
    `INSERT INTO calendar_year (authority_id, year, version, used_from, body)
     SELECT $1, (body ->> 'year')::int, (body ->> 'version')::int, (body ->> 'usedFrom')::date, body
     FROM unnest($2::jsonb[]) AS body ON CONFLICT DO NOTHING`,
    [sql.scope.authorityId, calendars.map((calendar) => JSON.stringify(calendar))],
  );
}
