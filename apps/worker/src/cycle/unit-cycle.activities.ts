import { Injectable } from '@nestjs/common';
import { loadUnitCycle, settleAggregate } from '@congvu/persistence/year';
import {
  type LoadedUnitCycle,
  type UnitCycleActivities as UnitCyclePort,
} from '@congvu/workflow-unit-cycle';
import { type UnitCycleKey } from '@congvu/workflow-unit-cycle/messages';
import { Record } from '../record/record.js';

/** Years of units: one short transaction each. */
@Injectable()
export class UnitCycleActivities implements UnitCyclePort {
  constructor(private readonly record: Record) {}

  async loadUnitCycle({ authorityId, unitCycleId }: UnitCycleKey): Promise<LoadedUnitCycle> {
    return this.record.database.read({ authorityId }, (sql) => loadUnitCycle(sql, unitCycleId));
  }

  async settleUnitCycle({
    authorityId,
    unitCycleId,
    seq,
  }: UnitCycleKey & { readonly seq: number }): Promise<void> {
    await this.record.database.transaction({ authorityId }, (sql) =>
      settleAggregate(sql, unitCycleId, seq),
    );
  }
}
