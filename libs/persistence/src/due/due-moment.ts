import { type Instant, type PlainDate } from '@congvu/calendar';
import { type CycleId, type ObligationId, type ObligationState, type UnitId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** A due row whose moment has come, under its lock, with what it is about. */
export interface DueMoment {
  readonly id: string;
  readonly cycleId: CycleId;
  readonly definitionId: string;
  readonly kind: 'reminder' | 'freeze' | 'rung' | 'checkpoint';
  /** Of the obligation. */
  readonly code: string;
  readonly number: number;
  readonly dueOn: PlainDate;
  readonly asOf: Instant | null;
  readonly obligation: OwedByUnit | null;
}

export interface OwedByUnit {
  readonly id: ObligationId;
  readonly unitId: UnitId;
  readonly state: ObligationState;
  readonly isReceived: boolean;
}

/**
 * Takes the locks of due rows. A receipt cancels them under the same locks, so a row that is still waiting has not been
 * overtaken by one.
 */
export async function takeMoments(sql: Sql, limit: number): Promise<readonly DueMoment[]> {
  return sql.query<DueMoment>(
    `SELECT d.id, d.cycle_id AS "cycleId", c.definition_id AS "definitionId", d.kind, d.code, d.number,
       d.due_on AS "dueOn", d.as_of AS "asOf",
       CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'unitId', uc.unit_id, 'state', o.state,
         'isReceived', o.received_at IS NOT NULL) END AS obligation
     FROM due d JOIN cycle c ON c.id = d.cycle_id
     LEFT JOIN obligation o ON o.id = d.obligation_id LEFT JOIN unit_cycle uc ON uc.id = o.unit_cycle_id
     WHERE d.state = 'waiting' AND d.kind <> 'phase' AND d.due_at <= business_now()
     ORDER BY d.due_at, d.id LIMIT $1 FOR UPDATE OF d SKIP LOCKED`,
    [limit],
  );
}
