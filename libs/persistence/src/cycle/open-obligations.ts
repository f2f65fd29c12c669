import { dateInVietnam, startOfDayInVietnam } from '@congvu/calendar';
import { type CycleDefinition, type CycleId, phaseOpensOn, type UnitCycleId } from '@congvu/domain';
import { derivedId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { type LockedCycle, lockCycle } from './locked-cycle.js';
import { openPhases } from './open-phases.js';
import { type OwedByUnits, planOfYear, type PlanOfYear } from './plan-of-year.js';

export interface OpenedObligations {
  /** Units that owe something, internal steps included. */
  readonly units: number;
  /** Nghĩa vụ theo kế hoạch. */
  readonly obligations: number;
  /** Bước nội bộ; never counted with the obligations. */
  readonly internalSteps: number;
  readonly due: number;
}

/**
 * Gives every unit what it owes in the year, with every date that something waits for, as known on the day the year
 * opened; opens the phases whose day has come. Set-based; a repeat changes nothing.
 */
export async function openObligations(sql: Sql, cycleId: CycleId): Promise<OpenedObligations> {
  const cycle = await lockCycle(sql, cycleId);
  const plan = await planOfYear(sql, cycle.definition, cycle.openedOn);
  await insertUnitCycles(sql, cycle, plan);
  await insertObligations(sql, cycle, plan.obligations);
  await insertDueOfAll(sql, cycle, plan.obligations);
  await openPhases(sql, cycle, await phasesToOpen(sql, cycle.definition));
  return countsOf(sql, cycleId);
}

async function insertUnitCycles(
  sql: Sql,
  cycle: LockedCycle,
  { units }: PlanOfYear,
): Promise<void> {
  await sql.execute(
    `WITH new AS (
       SELECT wanted.id, u.id AS unit_id FROM unnest($2::uuid[], $3::text[]) AS wanted (id, code)
       JOIN unit u ON u.code = wanted.code AND u.validity @> $4::date
     ), made AS (
       INSERT INTO aggregate (id, authority_id, kind, state)
       SELECT id, current_authority(), 'unit-cycle', '{}' FROM new ON CONFLICT DO NOTHING
     )
     INSERT INTO unit_cycle (id, authority_id, cycle_id, unit_id)
     SELECT id, current_authority(), $1, unit_id FROM new ON CONFLICT DO NOTHING`,
    [
      cycle.id,
      units.map(({ code }) => derivedId<UnitCycleId>(cycle.id, `unit/${code}`)),
      units.map(({ code }) => code),
      cycle.openedOn,
    ],
  );
}

/**
 * With the due rows of each: those of an obligation that was there already are not made anew, and nobody is reminded for
 * a day before the year opened.
 */
async function insertObligations(
  sql: Sql,
  { id, openedOn }: LockedCycle,
  obligations: readonly OwedByUnits[],
): Promise<void> {
  const rows = obligations.map(({ code, class: its, deadline, units }) => {
    const isDated = deadline.outcome === 'DATED';
    const ends = isDated ? { target: deadline.target, cutoff: deadline.legalCutoff } : {};
    return { code, class: its, deadline, units, ...ends };
  });
  const due = obligations
    .flatMap((one) => one.due)
    .filter(({ kind, dueOn }) => kind !== 'freeze' && (kind !== 'reminder' || dueOn >= openedOn));
  await sql.execute(
    `WITH opened AS (
       INSERT INTO obligation (id, authority_id, unit_cycle_id, code, class, deadline, target, cutoff, state)
       SELECT uuidv7(), current_authority(), uc.id, o.code, o.class, o.deadline, o.target, o.cutoff, 'planned'
       FROM jsonb_to_recordset($2) AS o (code text, class text, deadline jsonb, target date, cutoff timestamptz, units text[])
       JOIN unit u ON u.code = ANY (o.units) AND u.validity @> $4::date
       JOIN unit_cycle uc ON uc.unit_id = u.id AND uc.cycle_id = $1
       ON CONFLICT (unit_cycle_id, code) DO NOTHING RETURNING id, code
     )
     INSERT INTO due (id, authority_id, cycle_id, obligation_id, code, kind, number, due_on, due_at)
     SELECT uuidv7(), current_authority(), $1, opened.id, d.obligation, d.kind, d.number, d."dueOn", d."dueAt"
     FROM jsonb_to_recordset($3) AS d (obligation text, kind text, number integer, "dueOn" date, "dueAt" timestamptz)
     JOIN opened ON opened.code = d.obligation`,
    [id, JSON.stringify(rows), JSON.stringify(due), openedOn],
  );
}

/** What waits for the year as a whole: lists to freeze, phases to open. */
async function insertDueOfAll(
  sql: Sql,
  { id, definition }: LockedCycle,
  obligations: readonly OwedByUnits[],
): Promise<void> {
  const lists = obligations.flatMap(({ due }) => due).filter(({ kind }) => kind === 'freeze');
  const rows = [
    ...lists.map(({ obligation, ...facts }) => ({ code: obligation, ...facts })),
    ...phaseDays(definition),
  ];
  await sql.execute(
    `INSERT INTO due (id, authority_id, cycle_id, code, kind, number, due_on, due_at, as_of)
     SELECT uuidv7(), current_authority(), $1, d.code, d.kind, 0, d."dueOn", d."dueAt", d."asOf"
     FROM jsonb_to_recordset($2) AS d (code text, kind text, "dueOn" date, "dueAt" timestamptz, "asOf" timestamptz)
     ON CONFLICT DO NOTHING`,
    [id, JSON.stringify(rows)],
  );
}

function phaseDays({ phases, year }: CycleDefinition): readonly object[] {
  return phases.flatMap((phase) => {
    const dueOn = phaseOpensOn(phase, year);
    if (dueOn === null) return [];
    return [{ code: phase.code, kind: 'phase', dueOn, dueAt: startOfDayInVietnam(dueOn) }];
  });
}

/** Those whose day has come; the others are opened by their due row. */
async function phasesToOpen(
  sql: Sql,
  { phases, year }: CycleDefinition,
): Promise<readonly string[]> {
  const today = dateInVietnam((await sql.moment()).businessAt);
  return phases
    .filter((phase) => (phaseOpensOn(phase, year) ?? today) <= today)
    .map(({ code }) => code);
}

async function countsOf(sql: Sql, cycleId: CycleId): Promise<OpenedObligations> {
  return sql.one<OpenedObligations>(
    'chu kỳ',
    `SELECT (SELECT count(*)::int FROM unit_cycle WHERE cycle_id = $1) AS units,
       count(*) FILTER (WHERE o.class = 'plan')::int AS obligations,
       count(*) FILTER (WHERE o.class = 'internal')::int AS "internalSteps",
       (SELECT count(*)::int FROM due WHERE cycle_id = $1) AS due
     FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id WHERE uc.cycle_id = $1`,
    [cycleId],
  );
}
