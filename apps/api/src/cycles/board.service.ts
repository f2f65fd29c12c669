import { Inject, Injectable } from '@nestjs/common';
import { dateInVietnam, type Instant } from '@congvu/calendar';
import { type BoardCellView, type CycleBoardView, type UnitView } from '@congvu/contracts';
import { obligationStanding } from '@congvu/domain';
import { type BoardCell, cycleBoard, listCycles, listUnits, type Sql } from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { type DaysLeft, WorkingDays } from '../organisation/working-days.js';
import { cycleView } from './cycle-view.js';
import { daysToTarget } from './days-to-target.js';

/** The year at one look: what each unit owes, and how it stands at this moment. */
@Injectable()
export class BoardService {
  private readonly workingDays = new WorkingDays();

  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async show(actor: Actor, id: string): Promise<CycleBoardView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      const cycle = (await listCycles(sql)).find((one) => one.id === id);
      if (!cycle) throw notFound();
      const board = await cycleBoard(sql, actor.reader, id);
      const kinds = await unitKinds(sql);
      const { businessAt: at } = await sql.moment();
      const daysLeft = await this.workingDays.left(sql);
      return {
        cycle: cycleView(cycle, actor),
        at,
        obligations: [...board.obligations],
        units: board.units.map(({ unitId, code, name, cells }) => ({
          unitId,
          code,
          name,
          kind: kinds.get(unitId) ?? 'outside',
          isOwn: unitId === actor.reader.agencyId,
          cells: cells.map((cell) => cellView(cell, at, daysLeft)),
        })),
      };
    });
  }
}

async function unitKinds(sql: Sql): Promise<ReadonlyMap<string, UnitView['kind']>> {
  const { businessAt } = await sql.moment();
  const units = await listUnits(sql, dateInVietnam(businessAt));
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
