import { compareInstants, type Instant } from '@congvu/calendar';
import { type Capacity, ClockAdvanceUnderWay, ClockFixed, ClockOnlyForward } from '@congvu/domain';
import { type CommandKey, insertAnswer } from '../act/command.repository.js';
import { type Sql } from '../database/sql.js';
import { environmentOf } from '../installation/environment.js';

/** A job that moves the clock; all moments by the business clock. */
export interface ClockAdvance {
  readonly id: string;
  readonly begunAt: Instant;
  readonly until: Instant;
  readonly reached: Instant;
  /** Due moments that it has stopped at. */
  readonly steps: number;
  /** failed: what was due did not come to rest; the clock stands where it was reached. */
  readonly state: 'running' | 'done' | 'failed';
  readonly capacity: Capacity;
}

export interface AdvanceOrder {
  readonly until: Instant;
  readonly capacity: Capacity;
  /** Its key becomes the id of the job. */
  readonly command: CommandKey;
}

/** Asks for the clock to be moved. @throws ClockFixed, ClockOnlyForward, ClockAdvanceUnderWay */
export async function beginClockAdvance(
  sql: Sql,
  { until, capacity, command }: AdvanceOrder,
): Promise<{ readonly id: string }> {
  if ((await environmentOf(sql)).kind !== 'rehearsal') throw new ClockFixed();
  const { businessAt } = await sql.moment();
  if (compareInstants(businessAt, until) >= 0) throw new ClockOnlyForward();
  const begun = await sql.execute(
    `INSERT INTO clock_advance (id, authority_id, begun_at, until, reached, state, capacity)
     VALUES ($1, current_authority(), $2, $3, $2, 'running', $4) ON CONFLICT DO NOTHING`,
    [command.key, businessAt, until, JSON.stringify(capacity)],
  );
  if (begun === 0) throw new ClockAdvanceUnderWay();
  const answer = { id: command.key };
  await insertAnswer(sql, command, answer);
  return answer;
}

/** The newest job; undefined where the clock was never moved. */
export async function latestClockAdvance(sql: Sql): Promise<ClockAdvance | undefined> {
  return sql.first<ClockAdvance>(
    `SELECT id, begun_at AS "begunAt", until, reached, steps, state, capacity
     FROM clock_advance ORDER BY begun_at DESC, stepped_at DESC LIMIT 1`,
  );
}
