import { Inject, Injectable } from '@nestjs/common';
import { type FrozenListListView, type FrozenListView } from '@congvu/contracts';
import { findFrozenList, listCycles, listFrozenLists } from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { type MadeTable } from '../http/made-file.js';
import { tableHeading } from '../organisation/table-heading.js';
import { frozenListDocument } from './frozen-list-document.js';
import { frozenListRow, frozenListView } from './frozen-list-view.js';

/** Lists of who had handed in and who had not, as they stood at a cut-off. */
@Injectable()
export class FrozenListsService {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async list({ reader }: Actor, cycleId: string): Promise<FrozenListListView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      if (!(await listCycles(sql)).some(({ id }) => id === cycleId)) throw notFound();
      return { items: (await listFrozenLists(sql, reader, cycleId)).map(frozenListRow) };
    });
  }

  async show({ reader }: Actor, id: string): Promise<FrozenListView> {
    const { database, scope } = this.parts;
    const list = await database.read(scope, (sql) => findFrozenList(sql, reader, id));
    if (!list) throw notFound();
    return frozenListView(list);
  }

  async print(actor: Actor, id: string): Promise<MadeTable> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      const list = await findFrozenList(sql, actor.reader, id);
      if (!list) throw notFound();
      const heading = await tableHeading(sql, actor, list.cycle.leadUnitId);
      const name = `danh-sach-chot-${list.code.toLowerCase()}-${String(list.cycle.year)}`;
      return { name, document: frozenListDocument(list, heading) };
    });
  }
}
