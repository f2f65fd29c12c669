import { type CycleId } from '@congvu/domain';
import { lockCycle } from '../cycle/locked-cycle.js';
import { openPhases } from '../cycle/open-phases.js';
import { type Sql } from '../database/sql.js';

interface DuePhase {
  readonly id: string;
  readonly cycleId: CycleId;
  readonly code: string;
}

/** Opens the phases whose day has come, of one year at a time. @returns how many rows it settled */
export async function settlePhases(sql: Sql, limit: number): Promise<number> {
  const rows = await sql.query<DuePhase>(
    `SELECT id, cycle_id AS "cycleId", code FROM due
     WHERE state = 'waiting' AND kind = 'phase' AND due_at <= business_now()
     ORDER BY due_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [limit],
  );
  const [first] = rows;
  if (first === undefined) return 0;
  const own = rows.filter(({ cycleId }) => cycleId === first.cycleId);
  await sql.execute(
    `UPDATE due SET state = 'done', settled_at = business_now() WHERE id = ANY ($1)`,
    [own.map(({ id }) => id)],
  );
  const cycle = await lockCycle(sql, first.cycleId);
  await openPhases(
    sql,
    cycle,
    own.map(({ code }) => code),
  );
  return own.length;
}
