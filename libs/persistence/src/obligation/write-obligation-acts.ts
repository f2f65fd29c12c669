import {
  type ActId,
  type Capacity,
  isOwed,
  type OwedObligation,
  reduceUnitCycle,
  type UnitCycle,
  type UnitCycleActBody,
} from '@congvu/domain';
import { type ActToWrite, writeActs } from '../act/write-acts.js';
import { type AuditEntry, type JsonValue, plain } from '../audit/audit-entry.js';
import { derivedId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { type LockedUnitCycle } from './locked-unit-cycle.js';

export interface ObligationAct {
  /** Made from unit cycle and seq where the system acts. */
  readonly id?: ActId;
  readonly body: UnitCycleActBody;
  readonly capacity: Capacity | null;
  /** Words of the act; empty for none. */
  readonly note: string;
}

/** What is left to do with written acts. */
export interface WrittenObligationActs {
  readonly seq: number;
  /** To be appended last in the transaction. */
  readonly entries: readonly AuditEntry[];
}

/**
 * Writes acts on one obligation with its row, and cancels its due rows where nothing is owed any more. Needs the lock of
 * the unit cycle. @throws ObligationActDoesNotApply
 */
export async function writeObligationActs(
  sql: Sql,
  unitCycle: LockedUnitCycle,
  acts: readonly ObligationAct[],
): Promise<WrittenObligationActs> {
  const steps = stepsOf(unitCycle, acts);
  await writeActs(
    sql,
    steps.map(({ act }) => act),
  );
  const last = steps.at(-1);
  const owed = last?.after[unitCycle.obligation.code];
  if (owed) await mirror(sql, unitCycle, owed);
  return {
    seq: last?.act.seq ?? unitCycle.seq,
    entries: steps.map(({ entry }) => entry),
  };
}

interface Step {
  readonly act: ActToWrite;
  readonly entry: AuditEntry;
  readonly after: UnitCycle;
}

function stepsOf(unitCycle: LockedUnitCycle, acts: readonly ObligationAct[]): readonly Step[] {
  const steps: Step[] = [];
  for (const act of acts) {
    const before = steps.at(-1)?.after ?? unitCycle.state;
    steps.push(stepOf(unitCycle, { act, before, seq: unitCycle.seq + steps.length + 1 }));
  }
  return steps;
}

interface NextAct {
  readonly act: ObligationAct;
  readonly before: UnitCycle;
  readonly seq: number;
}

function stepOf(unitCycle: LockedUnitCycle, { act, before, seq }: NextAct): Step {
  const { body, capacity, note } = act;
  const after = reduceUnitCycle(before, body);
  const id = act.id ?? derivedId<ActId>(`unit-cycle:${unitCycle.id}`, `system-act/${String(seq)}`);
  const { code } = unitCycle.obligation;
  const entry: AuditEntry = {
    unitId: unitCycle.unitId,
    action: `obligation.${body.kind}`,
    objectId: unitCycle.obligation.id,
    capacity,
    change: { before: standing(before[code]), after: standing(after[code]) },
    details: { act: id, seq, body: plain(body), note },
  };
  return {
    act: { id, aggregateId: unitCycle.id, seq, body, capacity, state: after },
    entry,
    after,
  };
}

function standing(owed: OwedObligation | undefined): JsonValue {
  return owed === undefined ? null : plain(owed);
}

/** Reminders and rungs end with the receipt, in the same transaction. */
async function mirror(
  sql: Sql,
  { obligation }: LockedUnitCycle,
  owed: OwedObligation,
): Promise<void> {
  await sql.execute(
    'UPDATE obligation SET state = $2, document_id = $3, received_at = $4, returns = $5 WHERE id = $1',
    [obligation.id, owed.state, owed.document, owed.receivedAt, owed.returns],
  );
  if (isOwed(owed)) return;
  await sql.execute(
    `UPDATE due SET state = 'cancelled', settled_at = business_now() WHERE obligation_id = $1 AND state = 'waiting'`,
    [obligation.id],
  );
}
