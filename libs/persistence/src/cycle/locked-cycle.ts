import { type ActId, type Capacity, type CycleActBody, type CycleId } from '@congvu/domain';
import { type CycleDefinition, type CycleState, reduceCycle, type UnitId } from '@congvu/domain';
import { type PlainDate } from '@congvu/calendar';
import { type ActToWrite } from '../act/write-acts.js';
import { type AuditEntry, plain } from '../audit/audit-entry.js';
import { derivedId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { definitionOf } from './cycle-definition.repository.js';

/** A year under the lock of its aggregate. */
export interface LockedCycle {
  readonly id: CycleId;
  readonly seq: number;
  readonly state: CycleState;
  readonly leadUnitId: UnitId;
  readonly definition: CycleDefinition;
  /** Day in Vietnam on which it was opened. */
  readonly openedOn: PlainDate;
}

type CycleRow = Omit<LockedCycle, 'definition'> & { readonly definitionId: string };

/** @throws RowMissing */
export async function lockCycle(sql: Sql, id: CycleId): Promise<LockedCycle> {
  await sql.execute('SELECT 1 FROM aggregate WHERE id = $1 FOR UPDATE', [id]);
  const { definitionId, ...row } = await sql.one<CycleRow>(
    'chu kỳ',
    `SELECT a.id, a.seq, a.state, c.lead_unit_id AS "leadUnitId", c.definition_id AS "definitionId",
       (c.opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "openedOn"
     FROM aggregate a JOIN cycle c ON c.id = a.id WHERE a.id = $1`,
    [id],
  );
  const { definition } = await definitionOf(sql, definitionId);
  return { ...row, definition };
}

export interface CycleActToWrite {
  readonly body: CycleActBody;
  readonly capacity: Capacity | null;
  /** Made from cycle and seq where the system acts. */
  readonly id?: ActId;
}

/** An act with its audit entry, and the year after it. */
export interface NextCycle {
  readonly cycle: LockedCycle;
  readonly act: ActToWrite;
  readonly entry: AuditEntry;
}

/** The year one act further, with what is to be written of it. */
export function nextCycle(cycle: LockedCycle, { body, capacity, id }: CycleActToWrite): NextCycle {
  const seq = cycle.seq + 1;
  const state = reduceCycle(cycle.state, body);
  const actId = id ?? derivedId<ActId>(`cycle:${cycle.id}`, `system-act/${String(seq)}`);
  const entry: AuditEntry = {
    unitId: cycle.leadUnitId,
    action: `cycle.${body.kind}`,
    objectId: cycle.id,
    capacity,
    change: { before: plain(cycle.state), after: plain(state) },
    details: { act: actId, seq, body: plain(body) },
  };
  return {
    cycle: { ...cycle, seq, state },
    act: { id: actId, aggregateId: cycle.id, seq, body, capacity, state },
    entry,
  };
}
