import { dateInVietnam, formatVietnamese, type Instant } from '@congvu/calendar';
import {
  type ActId,
  beginCycle,
  CalendarStillProvisional,
  type Capacity,
  type CycleDefinition,
  type CycleId,
  CycleOpenAlready,
  type UnitId,
} from '@congvu/domain';
import { type CommandKey, insertAnswer } from '../act/command.repository.js';
import { writeActs } from '../act/write-acts.js';
import { appendAudit } from '../audit/audit.repository.js';
import { derivedId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { environmentOf } from '../installation/environment.js';
import { SAMPLE_CYCLE_YEARS, sampleCycleDefinition } from '../sample-province/cycle-definitions.js';
import {
  definitionOf,
  publishDefinition,
  shippedDefinitions,
} from './cycle-definition.repository.js';
import { nextCycle } from './locked-cycle.js';
import { planOfYear } from './plan-of-year.js';
import { requireFit } from './require-fit.js';

export interface CycleOpening {
  /** Published, or shipped: a shipped one is published with it. */
  readonly definitionId: string;
  /** Runs the year; its audit chain holds what is done to the year as a whole. */
  readonly leadUnitId: UnitId;
  readonly capacity: Capacity;
  readonly command: CommandKey;
  readonly actId: ActId;
}

export interface CycleOpened {
  readonly cycleId: CycleId;
  readonly year: number;
  /** By the business clock. */
  readonly at: Instant;
}

/**
 * Opens the year of a definition; what the units owe is opened by its workflow. One year once.
 * @throws CycleOpenAlready, CycleDefinitionUnfit, CalendarStillProvisional, RowMissing, CalendarYearMissing
 */
export async function openCycle(sql: Sql, order: CycleOpening): Promise<CycleOpened> {
  await publishIfShipped(sql, order.definitionId);
  const { definition, sha256 } = await definitionOf(sql, order.definitionId);
  const { businessAt: at } = await sql.moment();
  const openedOn = dateInVietnam(at);
  await requireFit(sql, definition, openedOn);
  await requireCertainDates(sql, definition, openedOn);
  const { year } = definition;
  const id = derivedId<CycleId>(sql.scope.authorityId, `cycle/${String(year)}`);
  const { leadUnitId, capacity, actId, command } = order;
  const cycle = { id, seq: 0, state: beginCycle(sha256), leadUnitId, definition, openedOn };
  await insertCycle(sql, cycle, order.definitionId);
  const opening = {
    body: { kind: 'open-cycle', definitionSha256: sha256 },
    capacity,
    id: actId,
  } as const;
  const { act, entry } = nextCycle(cycle, opening);
  await writeActs(sql, [act]);
  const opened = { cycleId: id, year, at };
  await insertAnswer(sql, command, opened);
  await appendAudit(sql, entry);
  return opened;
}

async function publishIfShipped(sql: Sql, definitionId: string): Promise<void> {
  const place = shippedDefinitions(sql).findIndex(({ id }) => id === definitionId);
  const year = SAMPLE_CYCLE_YEARS[place];
  if (year !== undefined) await publishDefinition(sql, sampleCycleDefinition(year));
}

/** A rehearsal may run over days that are not certain yet (architecture.md §4). */
async function requireCertainDates(
  sql: Sql,
  definition: CycleDefinition,
  on: ReturnType<typeof dateInVietnam>,
): Promise<void> {
  const { obligations } = await planOfYear(sql, definition, on);
  if ((await environmentOf(sql)).kind === 'rehearsal') return;
  const days = new Set(
    obligations.flatMap(({ deadline }) => deadline.provisionalDays.map(({ date }) => date)),
  );
  if (days.size === 0) return;
  throw new CalendarStillProvisional(definition.year, [...days].sort().map(formatVietnamese));
}

async function insertCycle(
  sql: Sql,
  {
    id,
    state,
    leadUnitId,
    definition: { year },
  }: Pick<Parameters<typeof nextCycle>[0], 'id' | 'state' | 'leadUnitId' | 'definition'>,
  definitionId: string,
): Promise<void> {
  const made = await sql.execute(
    `INSERT INTO aggregate (id, authority_id, kind, state) VALUES ($1, current_authority(), 'cycle', $2) ON CONFLICT DO NOTHING`,
    [id, JSON.stringify(state)],
  );
  if (made === 0) throw new CycleOpenAlready(year);
  await sql.execute(
    `INSERT INTO cycle (id, authority_id, year, definition_id, lead_unit_id, status)
     VALUES ($1, current_authority(), $2, $3, $4, 'opening')`,
    [id, year, definitionId, leadUnitId],
  );
}
