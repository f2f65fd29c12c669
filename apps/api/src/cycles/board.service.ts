import { Inject, Injectable } from '@nestjs/common';
import { type CycleBoardView } from '@congvu/contracts';
import { cycleBoard, listCycles } from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { WorkingDays } from '../organisation/working-days.js';
import { boardUnits } from './board-units.js';
import { cycleView } from './cycle-view.js';

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
      const { businessAt: at } = await sql.moment();
      const daysLeft = await this.workingDays.left(sql);
      return {
        cycle: cycleView(cycle, actor),
        at,
        obligations: [...board.obligations],
        units: await boardUnits(sql, board, { actor, at, daysLeft }),
      };
    });
  }
}
