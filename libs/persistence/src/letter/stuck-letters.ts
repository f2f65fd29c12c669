import { type Instant } from '@congvu/calendar';
import { type DocumentId } from '@congvu/domain';
import { raiseAlarm } from '../alarm/alarm.repository.js';
import { type Sql } from '../database/sql.js';

/** Longer than any server needs to come back (INV-37): what moves no more by then needs a person. */
const PATIENCE = '15 minutes';

/**
 * Raises an alarm for each letter that has been on its way to its next step for too long, by the real clock, and ends
 * those whose letter goes on. @returns how many stand still
 */
export async function checkStuckLetters(sql: Sql): Promise<number> {
  await sql.execute(
    `UPDATE alarm SET resolved_at = now() WHERE kind = 'letter-stuck' AND resolved_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM aggregate a WHERE a.id = alarm.object_id AND a.advancing_since < now() - $1::interval)`,
    [PATIENCE],
  );
  const stuck = await sql.query<{ id: DocumentId; since: Instant }>(
    `SELECT id, advancing_since AS since FROM aggregate WHERE advancing_since < now() - $1::interval ORDER BY id`,
    [PATIENCE],
  );
  for (const { id: objectId, since } of stuck)
    await raiseAlarm(sql, { kind: 'letter-stuck', objectId, params: { since } });
  return stuck.length;
}
