import {
  type CycleDefinition,
  type ObligationId,
  type UnitCycle,
  type UnitCycleId,
  type UnitId,
} from '@congvu/domain';
import { definitionOf } from '../cycle/cycle-definition.repository.js';
import { type Sql } from '../database/sql.js';

/** The year of a unit under the lock of its aggregate, with the obligation asked for. */
export interface LockedUnitCycle {
  readonly id: UnitCycleId;
  readonly seq: number;
  readonly state: UnitCycle;
  readonly unitId: UnitId;
  readonly obligation: { readonly id: ObligationId; readonly code: string };
  readonly definition: CycleDefinition;
}

interface LockedRow extends Pick<LockedUnitCycle, 'id' | 'seq' | 'state' | 'unitId'> {
  readonly code: string;
  readonly definitionId: string;
}

/** @throws RowMissing */
export async function lockUnitCycle(
  sql: Sql,
  obligationId: ObligationId,
): Promise<LockedUnitCycle> {
  await sql.execute(
    'SELECT 1 FROM aggregate WHERE id = (SELECT unit_cycle_id FROM obligation WHERE id = $1) FOR UPDATE',
    [obligationId],
  );
  const { code, definitionId, ...row } = await sql.one<LockedRow>(
    'nghĩa vụ',
    `SELECT a.id, a.seq, a.state, uc.unit_id AS "unitId", o.code, c.definition_id AS "definitionId"
     FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN aggregate a ON a.id = uc.id
     JOIN cycle c ON c.id = uc.cycle_id WHERE o.id = $1`,
    [obligationId],
  );
  const { definition } = await definitionOf(sql, definitionId);
  return { ...row, obligation: { id: obligationId, code }, definition };
}

/** Locks the years of the units that owe these, in the order in which every act locks them. */
export async function lockYearsOf(sql: Sql, obligationIds: readonly string[]): Promise<void> {
  await sql.execute(
    `SELECT 1 FROM aggregate WHERE id IN (SELECT unit_cycle_id FROM obligation WHERE id = ANY ($1)) ORDER BY id FOR UPDATE`,
    [obligationIds],
  );
}
