import { dateInVietnam, type Instant } from '@congvu/calendar';
import { type BoardCellView, type BoardUnitView, type UnitView } from '@congvu/contracts';
import { obligationStanding } from '@congvu/domain';
import { listUnits, type Sql } from '@congvu/persistence';
import { type BoardCell, type CycleBoard } from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { type DaysLeft } from '../organisation/working-days.js';
import { daysToTarget } from './days-to-target.js';

interface Seen {
  readonly actor: Actor;
  readonly at: Instant;
  readonly daysLeft: DaysLeft;
}

/** How each unit of the board stands at the moment, in the official order. */
export async function boardUnits(
  sql: Sql,
  board: CycleBoard,
  { actor, at, daysLeft }: Seen,
): Promise<BoardUnitView[]> {
  const kinds = await unitKinds(sql, at);
  return board.units.map(({ unitId, code, name, cells }) => ({
    unitId,
    code,
    name,
    kind: kinds.get(unitId) ?? 'outside',
    isOwn: unitId === actor.reader.agencyId,
    cells: cells.map((cell) => cellView(cell, at, daysLeft)),
  }));
}

async function unitKinds(sql: Sql, at: Instant): Promise<ReadonlyMap<string, UnitView['kind']>> {
  const units = await listUnits(sql, dateInVietnam(at));
  return new Map(units.map(({ id, kind }) => [id, kind]));
}

function cellView(
  { state, documentId: _, ...cell }: BoardCell,
  now: Instant,
  daysLeft: DaysLeft,
): BoardCellView {
  const standing = obligationStanding({ state, ...cell }, now, daysLeft);
  return { ...cell, standing, workingDaysLeft: daysToTarget({ standing, ...cell }, now, daysLeft) };
}
