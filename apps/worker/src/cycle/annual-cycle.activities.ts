import { Inject, Injectable } from '@nestjs/common';
import { type UnitCycleId } from '@congvu/domain';
import {
  loadCycle,
  openObligations,
  settleAggregate,
  unitCyclesAfter,
} from '@congvu/persistence/year';
import {
  type AnnualCycleActivities as AnnualCyclePort,
  type LoadedCycle,
  type UnitCyclePage,
} from '@congvu/workflow-annual-cycle';
import { type CycleKey } from '@congvu/workflow-annual-cycle/messages';
import { Client } from '@temporalio/client';
import { Record } from '../record/record.js';
import { nudgeDeadlineSweep } from './deadline-sweep-process.js';
import { startUnitCycles } from './unit-cycle-starts.js';

/** Units whose processes are started by one activity: what a killed worker has to do again. */
const PAGE = 500;

/** The year of an authority. */
@Injectable()
export class AnnualCycleActivities implements AnnualCyclePort {
  constructor(
    private readonly record: Record,
    @Inject(Client) private readonly client: Client,
  ) {}

  async loadCycle({ authorityId, cycleId }: CycleKey): Promise<LoadedCycle> {
    return this.record.database.read({ authorityId }, (sql) => loadCycle(sql, cycleId));
  }

  async openObligations({ authorityId, cycleId }: CycleKey): Promise<void> {
    await this.record.database.transaction({ authorityId }, (sql) => openObligations(sql, cycleId));
  }

  async startUnitCycles({ authorityId, ...page }: UnitCyclePage): Promise<UnitCycleId | null> {
    const ids = await this.record.database.read({ authorityId }, (sql) =>
      unitCyclesAfter(sql, { ...page, limit: PAGE }),
    );
    await startUnitCycles(this.client, authorityId, ids);
    return ids.at(-1) ?? null;
  }

  async nudgeSweep({ authorityId }: CycleKey): Promise<void> {
    await nudgeDeadlineSweep(this.client, authorityId);
  }

  async settleCycle({
    authorityId,
    cycleId,
    seq,
  }: CycleKey & { readonly seq: number }): Promise<void> {
    await this.record.database.transaction({ authorityId }, (sql) =>
      settleAggregate(sql, cycleId, seq),
    );
  }
}
