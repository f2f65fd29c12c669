import { type PlainDate } from '@congvu/calendar';
import { type ObligationId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { type FollowUpKey } from './follow-up-letter.repository.js';

export interface LateUnit {
  readonly obligationId: ObligationId;
  readonly code: string;
  readonly name: string;
  readonly words: string;
  readonly target: PlainDate | null;
}

/**
 * All units whose rung comes on that day and that still owe, in the official order — also those whose rows another
 * worker settles: the letter is one for all of them.
 */
export async function lateUnits(
  sql: Sql,
  { cycleId, code, rung, dueOn }: Omit<FollowUpKey, 'action'>,
): Promise<readonly LateUnit[]> {
  return sql.query<LateUnit>(
    `SELECT o.id AS "obligationId", u.code, u.name, o.target, o.deadline ->> 'ruleText' AS words
     FROM due d JOIN obligation o ON o.id = d.obligation_id JOIN unit_cycle uc ON uc.id = o.unit_cycle_id
     JOIN unit u ON u.id = uc.unit_id
     WHERE d.cycle_id = $1 AND d.code = $2 AND d.kind = 'rung' AND d.number = $3 AND d.due_on = $4
       AND d.state <> 'cancelled' AND o.state = 'open' AND o.received_at IS NULL
     ORDER BY u.official_order, u.code FOR KEY SHARE OF o`,
    [cycleId, code, rung, dueOn],
  );
}
