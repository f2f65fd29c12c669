import {
  type ActId,
  type CycleDefinition,
  type CycleId,
  reduceUnitCycle,
  type UnitCycle,
  type UnitCycleId,
  type UnitId,
} from '@congvu/domain';
import { type ActToWrite, writeActs } from '../act/write-acts.js';
import { type AuditEntry, plain } from '../audit/audit-entry.js';
import { appendAudit } from '../audit/audit.repository.js';
import { derivedId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { type LockedCycle, nextCycle, type NextCycle } from './locked-cycle.js';

/**
 * Opens phases of a locked year: an act each on the year, one act `adopt` on every unit that owes something in them.
 * What is open stays as it is. Writes audit entries: the last thing in its transaction.
 */
export async function openPhases(
  sql: Sql,
  locked: LockedCycle,
  phases: readonly string[],
): Promise<void> {
  const wanted = phases.filter((phase) => !locked.state.openPhases.includes(phase));
  if (wanted.length === 0) return;
  const opened: NextCycle[] = [];
  for (const phase of wanted) {
    const cycle = opened.at(-1)?.cycle ?? locked;
    opened.push(nextCycle(cycle, { body: { kind: 'open-phase', phase }, capacity: null }));
  }
  const adopted = await adoptions(sql, locked.id, codesIn(locked.definition, wanted));
  await writeActs(sql, [...opened.map(({ act }) => act), ...adopted.map(({ act }) => act)]);
  await sql.execute(`UPDATE cycle SET status = 'running' WHERE id = $1`, [locked.id]);
  await appendAudit(sql, ...opened.map(({ entry }) => entry), ...adopted.map(({ entry }) => entry));
}

function codesIn({ obligations }: CycleDefinition, phases: readonly string[]): readonly string[] {
  return obligations.filter(({ phase }) => phases.includes(phase)).map(({ code }) => code);
}

interface AdoptingUnit {
  readonly id: UnitCycleId;
  readonly unitId: UnitId;
  readonly seq: number;
  readonly state: UnitCycle;
  readonly codes: readonly string[];
}

interface Adoption {
  readonly act: ActToWrite;
  readonly entry: AuditEntry;
}

/** Locks the units in order and takes what they owe from now on out of waiting. */
async function adoptions(
  sql: Sql,
  cycle: CycleId,
  codes: readonly string[],
): Promise<readonly Adoption[]> {
  await sql.execute(
    `SELECT 1 FROM aggregate WHERE id IN (SELECT id FROM unit_cycle WHERE cycle_id = $1) ORDER BY id FOR UPDATE`,
    [cycle],
  );
  const units = await sql.query<AdoptingUnit>(
    `WITH adopted AS (
       UPDATE obligation o SET state = 'open' FROM unit_cycle uc
       WHERE uc.id = o.unit_cycle_id AND uc.cycle_id = $1 AND o.code = ANY ($2) AND o.state = 'planned'
       RETURNING o.unit_cycle_id, o.code
     )
     SELECT uc.id, uc.unit_id AS "unitId", a.seq, a.state, array_agg(adopted.code ORDER BY adopted.code) AS codes
     FROM adopted JOIN unit_cycle uc ON uc.id = adopted.unit_cycle_id JOIN aggregate a ON a.id = uc.id
     GROUP BY uc.id, uc.unit_id, a.seq, a.state ORDER BY uc.id`,
    [cycle, codes],
  );
  return units.map(adoption);
}

function adoption({ id, unitId, seq: before, state: owed, codes }: AdoptingUnit): Adoption {
  const seq = before + 1;
  const body = { kind: 'adopt', obligations: codes } as const;
  const state = reduceUnitCycle(owed, body);
  const actId = derivedId<ActId>(`unit-cycle:${id}`, `system-act/${String(seq)}`);
  const entry: AuditEntry = {
    unitId,
    action: 'obligation.adopt',
    objectId: id,
    capacity: null,
    details: { act: actId, seq, body: plain(body) },
  };
  return { act: { id: actId, aggregateId: id, seq, body, capacity: null, state }, entry };
}
