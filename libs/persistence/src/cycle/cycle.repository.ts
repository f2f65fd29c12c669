import { type Instant } from '@congvu/calendar';
import {
  beginCycle,
  type CycleActBody,
  type CycleId,
  type CycleState,
  reduceCycle,
  reduceUnitCycle,
  type UnitCycle,
  type UnitCycleActBody,
  type UnitCycleId,
  type UnitId,
} from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { definitionOf } from './cycle-definition.repository.js';

export interface CycleRow {
  readonly id: CycleId;
  readonly year: number;
  readonly title: string;
  readonly status: CycleState['status'];
  readonly openedAt: Instant;
  /** The unit that runs it. */
  readonly leadUnitId: UnitId;
}

/** Newest year first. */
export async function listCycles(sql: Sql): Promise<readonly CycleRow[]> {
  return sql.query<CycleRow>(
    `SELECT c.id, c.year, d.title, c.status, c.opened_at AS "openedAt", c.lead_unit_id AS "leadUnitId"
     FROM cycle c JOIN cycle_definition d ON d.id = c.definition_id ORDER BY c.year DESC`,
  );
}

export interface UnitCyclePage {
  readonly cycleId: CycleId;
  readonly after: UnitCycleId | null;
  readonly limit: number;
}

/** Ids of a year's unit cycles in order. */
export async function unitCyclesAfter(
  sql: Sql,
  { cycleId, after, limit }: UnitCyclePage,
): Promise<readonly UnitCycleId[]> {
  const rows = await sql.query<{ id: UnitCycleId }>(
    `SELECT id FROM unit_cycle WHERE cycle_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    [cycleId, after, limit],
  );
  return rows.map(({ id }) => id);
}

/** An aggregate as its workflow knows it: the fold of the acts up to `seq`, which were delivered without a gap. */
export interface LoadedAggregate<State> {
  readonly seq: number;
  readonly state: State;
}

/** Later acts come by delivery. @throws RowMissing */
export async function loadCycle(sql: Sql, id: CycleId): Promise<LoadedAggregate<CycleState>> {
  const { definition_id } = await sql.one<{ definition_id: string }>(
    'chu kỳ',
    'SELECT definition_id FROM cycle WHERE id = $1',
    [id],
  );
  const { sha256 } = await definitionOf(sql, definition_id);
  const bodies = await deliveredBodies<CycleActBody>(sql, id);
  return { seq: bodies.length, state: bodies.reduce(reduceCycle, beginCycle(sha256)) };
}

/** Later acts come by delivery. */
export async function loadUnitCycle(
  sql: Sql,
  id: UnitCycleId,
): Promise<LoadedAggregate<UnitCycle>> {
  const bodies = await deliveredBodies<UnitCycleActBody>(sql, id);
  return { seq: bodies.length, state: bodies.reduce<UnitCycle>(reduceUnitCycle, {}) };
}

async function deliveredBodies<Body>(sql: Sql, aggregateId: string): Promise<readonly Body[]> {
  const rows = await sql.query<{ body: Body }>(
    `SELECT body FROM act
     WHERE aggregate_id = $1 AND seq < coalesce(
       (SELECT min(seq) FROM act WHERE aggregate_id = $1 AND state <> 'delivered'), 2147483647)
     ORDER BY seq`,
    [aggregateId],
  );
  return rows.map(({ body }) => body);
}

/** Its workflow has taken everything up to `seq`: it moves no more. `overtaken` when a newer act stands. */
export async function settleAggregate(
  sql: Sql,
  id: string,
  seq: number,
): Promise<'settled' | 'overtaken'> {
  const settled = await sql.execute(
    'UPDATE aggregate SET advancing_since = NULL WHERE id = $1 AND seq = $2',
    [id, seq],
  );
  return settled > 0 ? 'settled' : 'overtaken';
}
