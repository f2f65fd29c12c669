import { Inject, Injectable } from '@nestjs/common';
import {
  type CycleDefinitionListView,
  type CycleListView,
  type CycleOpenedView,
  type OpenCycle,
} from '@congvu/contracts';
import { type ActId } from '@congvu/domain';
import { listUnits, type Sql } from '@congvu/persistence';
import { listCycles, openCycle } from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { ActBell } from '../acts/act-bell.js';
import { type ActorCommand } from '../acts/command-key.js';
import { answeredOnce } from '../acts/kept-command.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { businessToday } from '../organisation/business-today.js';
import { Problem } from '../problem/problem.js';
import { cycleView } from './cycle-view.js';
import { openableDefinitions, openingPreview, receivesReports } from './openable-definitions.js';

/** The years: which there are, which can be opened, and the opening of one. */
@Injectable()
export class CyclesService {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    private readonly bell: ActBell,
  ) {}

  async definitions(): Promise<CycleDefinitionListView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      const items: CycleDefinitionListView['items'] = [];
      for (const { definition, id, year, title, sha256 } of await openableDefinitions(sql)) {
        const preview = await openingPreview(sql, definition);
        items.push({ id, year, title, sha256, preview });
      }
      return { items };
    });
  }

  async list(actor: Actor): Promise<CycleListView> {
    const { database, scope } = this.parts;
    const cycles = await database.read(scope, listCycles);
    return { items: cycles.map((cycle) => cycleView(cycle, actor)) };
  }

  /** The year begins with the administrator's own agency as the unit that runs it. */
  async open(
    { actor, asked }: ActorCommand,
    { definitionId }: OpenCycle,
  ): Promise<CycleOpenedView> {
    const { database, scope } = this.parts;
    const command = { ...asked, accountId: actor.session.accountId };
    const leadUnitId = actor.reader.agencyId;
    const opened = await answeredOnce(this.parts, command, () =>
      database.transaction(scope, async (sql) => {
        await requireOpenable(sql, actor, definitionId);
        const { capacity } = actor;
        const actId = command.key as ActId;
        return openCycle(sql, { definitionId, leadUnitId, capacity, command, actId });
      }),
    );
    this.bell.ring();
    return opened;
  }
}

/** Who looks after the machines of the province runs no plan: the year belongs to the agency that the reports go to. */
async function requireOpenable(sql: Sql, { reader }: Actor, definitionId: string): Promise<void> {
  const found = (await openableDefinitions(sql)).find(({ id }) => id === definitionId);
  if (!found) throw notFound();
  const units = await listUnits(sql, await businessToday(sql));
  const agency = units.find(({ id }) => id === reader.agencyId);
  if (!agency || !receivesReports(found.definition, agency.code)) {
    throw new Problem('forbidden', 'Chu kỳ do quản trị của cơ quan nhận báo cáo các đơn vị mở.');
  }
  if ((await openingPreview(sql, found.definition)) === null) {
    throw new Problem('conflict', `Chưa có lịch làm việc của năm ${found.year} để tính hạn.`);
  }
}
