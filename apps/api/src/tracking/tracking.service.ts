import { Inject, Injectable } from '@nestjs/common';
import { type CycleTrackingQuery, type CycleTrackingView } from '@congvu/contracts';
import { type Sql } from '@congvu/persistence';
import { type CycleRow, cycleTracking, listCycles } from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { boardUnits } from '../cycles/board-units.js';
import { cycleView } from '../cycles/cycle-view.js';
import { type MadeTable } from '../http/made-file.js';
import { tableHeading } from '../organisation/table-heading.js';
import { WorkingDays } from '../organisation/working-days.js';
import { trackedTasks } from './tracked-task.js';
import { trackingDocument } from './tracking-document.js';

interface Wanted extends CycleTrackingQuery {
  readonly cycleId: string;
}

/** What has come of the tasks of a year: on the screen, on paper, in a workbook. */
@Injectable()
export class TrackingService {
  private readonly workingDays = new WorkingDays();

  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async show(actor: Actor, wanted: Wanted): Promise<CycleTrackingView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) =>
      this.tracking(sql, actor, { cycle: await cycleOf(sql, wanted.cycleId), ...wanted }),
    );
  }

  async print(actor: Actor, wanted: Wanted): Promise<MadeTable> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      const cycle = await cycleOf(sql, wanted.cycleId);
      const tracking = await this.tracking(sql, actor, { cycle, ...wanted });
      const heading = await tableHeading(sql, actor, cycle.leadUnitId);
      const name = `bang-theo-doi-${String(cycle.year)}`;
      return { name, document: trackingDocument(tracking, heading) };
    });
  }

  private async tracking(
    sql: Sql,
    actor: Actor,
    { cycle, steps }: Wanted & { readonly cycle: CycleRow },
  ): Promise<CycleTrackingView> {
    const tracking = await cycleTracking(sql, actor.reader, cycle.id);
    const { businessAt: at } = await sql.moment();
    const daysLeft = await this.workingDays.left(sql);
    const units = await boardUnits(sql, tracking.board, { actor, at, daysLeft });
    const tasks = trackedTasks(tracking, units);
    return {
      cycle: cycleView(cycle, actor),
      at,
      tasks: steps === 'internal' ? tasks : tasks.filter((task) => task.class === 'plan'),
      units,
    };
  }
}

async function cycleOf(sql: Sql, id: string): Promise<CycleRow> {
  const cycle = (await listCycles(sql)).find((one) => one.id === id);
  if (!cycle) throw notFound();
  return cycle;
}
