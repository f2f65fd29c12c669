import { type Instant } from '@congvu/calendar';
import { type Sql } from '../database/sql.js';

/** The next moment that anything waits for; null when nothing does. */
export async function nextDueAt(sql: Sql): Promise<Instant | null> {
  const { at } = await sql.one<{ at: Instant | null }>(
    'thời điểm',
    `SELECT min(due_at) AS at FROM due WHERE state = 'waiting'`,
  );
  return at;
}
