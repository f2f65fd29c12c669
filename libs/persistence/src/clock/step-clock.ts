import { compareInstants, type Instant } from '@congvu/calendar';
import { type Sql } from '../database/sql.js';
import { nextDueAt } from '../due/due.repository.js';
import { moveClock } from '../installation/installation.repository.js';

/** none: nobody wants the clock moved · waiting: what is due has not come to rest · stepped · done · failed */
export type ClockStep = 'none' | 'waiting' | 'stepped' | 'done' | 'failed';

interface Running {
  readonly id: string;
  readonly until: Instant;
  readonly tooLong: boolean;
}

/**
 * One step of the job under way: to the next due moment, but only once everything that was due before has come to rest:
 * no due row left, no act on its way, no process moving (architecture.md §4). Several workers may ask: one steps.
 */
export async function stepClock(sql: Sql): Promise<ClockStep> {
  const job = await sql.first<Running>(
    `SELECT id, until, stepped_at < now() - interval '3 minutes' AS "tooLong" FROM clock_advance
     WHERE state = 'running' FOR UPDATE SKIP LOCKED`,
  );
  if (job === undefined) return 'none';
  if (!(await isAtRest(sql))) return job.tooLong ? end(sql, job, 'failed') : 'waiting';
  const { businessAt: now } = await sql.moment();
  if (compareInstants(now, job.until) >= 0) return end(sql, job, 'done');
  const due = await nextDueAt(sql);
  const to = due !== null && compareInstants(due, job.until) < 0 ? due : job.until;
  await moveClock(sql, to);
  await sql.execute(
    `UPDATE clock_advance SET reached = $2, steps = steps + 1, stepped_at = now() WHERE id = $1`,
    [job.id, to],
  );
  return 'stepped';
}

async function isAtRest(sql: Sql): Promise<boolean> {
  const { atRest } = await sql.one<{ atRest: boolean }>(
    'tình trạng xử lý',
    `SELECT NOT EXISTS (SELECT 1 FROM due WHERE state = 'waiting' AND due_at <= business_now())
       AND NOT EXISTS (SELECT 1 FROM act WHERE state IN ('held', 'deliverable', 'sending', 'void'))
       AND NOT EXISTS (SELECT 1 FROM aggregate WHERE advancing_since IS NOT NULL) AS "atRest"`,
  );
  return atRest;
}

async function end(sql: Sql, { id }: Running, state: 'done' | 'failed'): Promise<ClockStep> {
  await sql.execute(`UPDATE clock_advance SET state = $2, stepped_at = now() WHERE id = $1`, [
    id,
    state,
  ]);
  return state;
}
