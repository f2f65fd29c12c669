import { Inject, Injectable } from '@nestjs/common';
import {
  type ConsolidationListView,
  type ConsolidationRowView,
  type FrozenConsolidationView,
  type IndicatorPath,
  type IndicatorSourcesView,
} from '@congvu/contracts';
import { mayDoGenerally, type Role } from '@congvu/domain';
import { type Sql } from '@congvu/persistence';
import {
  consolidateReports,
  countedReports,
  type CycleRow,
  findConsolidation,
  freezeConsolidation,
  listConsolidations,
  lockConsolidations,
  reportsAtHand,
  type StoredConsolidation,
} from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { type ActorCommand } from '../acts/command-key.js';
import { keptCommand } from '../acts/kept-command.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { Problem } from '../problem/problem.js';
import {
  consolidationRowView,
  frozenConsolidationView,
  indicatorSourcesView,
  previewView,
} from './consolidation-view.js';
import { cycleOf, runsCycle } from './cycle-of.js';

/** The year's figures made one: frozen by the unit that runs it, read by those who follow the year, too. */
@Injectable()
export class ConsolidationsService {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async list(actor: Actor, cycleId: string): Promise<ConsolidationListView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      const cycle = await readableCycle(sql, actor, cycleId);
      const atHand = await reportsAtHand(sql, cycleId);
      const stored = await listConsolidations(sql, cycleId);
      const roles = actor.post.roles as readonly Role[];
      return {
        mayFreeze: runsCycle(actor, cycle) && mayDoGenerally(roles, 'consolidation.freeze'),
        now: previewView(await consolidateReports(sql, atHand), atHand),
        items: stored.map((one) => consolidationRowView(one, atHand)),
      };
    });
  }

  async show(actor: Actor, id: string): Promise<FrozenConsolidationView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      const stored = await readable(sql, actor, id);
      return frozenConsolidationView(stored, await reportsAtHand(sql, stored.cycleId));
    });
  }

  async indicator(actor: Actor, { id, code }: IndicatorPath): Promise<IndicatorSourcesView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      const { content, cycleId } = await readable(sql, actor, id);
      const reports = await countedReports(sql, content);
      const { units } = await reportsAtHand(sql, cycleId);
      const names = new Map(units.map((unit) => [unit.code, unit.name]));
      const view = indicatorSourcesView(content, { code, reports, names });
      if (!view) throw notFound();
      return view;
    });
  }

  async freeze({ actor, asked }: ActorCommand, cycleId: string): Promise<ConsolidationRowView> {
    const command = { ...asked, accountId: actor.session.accountId };
    const { capacity } = actor;
    return keptCommand(this.parts, command, {
      lock: async (sql) => {
        const cycle = await cycleOf(sql, cycleId);
        if (!runsCycle(actor, cycle)) throw notTheirs();
        await lockConsolidations(sql, cycleId);
        return cycle;
      },
      act: async (sql, { leadUnitId }) => {
        const stored = await freezeConsolidation(sql, { cycleId, frozenBy: capacity });
        if (!stored) throw unchanged();
        const { id: objectId, no, contentSha256, content } = stored;
        const { sourceHash } = content.consolidation;
        return {
          answer: consolidationRowView(stored, await reportsAtHand(sql, cycleId)),
          audit: {
            unitId: leadUnitId,
            action: 'consolidation.freeze',
            objectId,
            capacity,
            details: { cycle: cycleId, no, contentSha256, sourceHash },
          },
        };
      },
    });
  }
}

async function readable(sql: Sql, actor: Actor, id: string): Promise<StoredConsolidation> {
  const stored = await findConsolidation(sql, id);
  if (!stored) throw notFound();
  await readableCycle(sql, actor, stored.cycleId);
  return stored;
}

async function readableCycle(sql: Sql, actor: Actor, id: string): Promise<CycleRow> {
  const cycle = await cycleOf(sql, id);
  if (!runsCycle(actor, cycle) && !actor.reader.roles.includes('supervisor')) throw notTheirs();
  return cycle;
}

function notTheirs(): Problem {
  return new Problem('forbidden', 'Việc tổng hợp số liệu do cơ quan chủ trì chu kỳ thực hiện.');
}

function unchanged(): Problem {
  return new Problem(
    'conflict',
    'Từ lần chốt gần nhất, không đơn vị nào có báo cáo mới được chấp nhận.',
  );
}
