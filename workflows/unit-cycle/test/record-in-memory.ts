import {
  type ActId,
  reduceUnitCycle,
  type UnitCycle,
  type UnitCycleAct,
  type UnitCycleActBody,
  type UnitCycleId,
} from '@congvu/domain';
import { type UnitCycleActivities } from '../src/unit-cycle.activities.js';

/** What the record knows of one unit's year, and what its workflow asked of the worker. */
export class RecordInMemory {
  readonly unitCycleId: UnitCycleId;
  readonly acts: UnitCycleAct[] = [];
  /** In order: `settleUnitCycle 3`, … */
  readonly asked: string[] = [];
  /** How many of the acts a loading workflow gets. */
  delivered = 0;

  constructor(name: string) {
    this.unitCycleId = name as UnitCycleId;
  }

  /** Writes the next act. */
  write(body: UnitCycleActBody): UnitCycleAct {
    const seq = this.acts.length + 1;
    const act = { id: `${this.unitCycleId}-${String(seq)}` as ActId, seq, body, post: null };
    this.acts.push(act);
    return act;
  }

  readonly activities: UnitCycleActivities = {
    loadUnitCycle: () => {
      this.asked.push('loadUnitCycle');
      const state = this.acts
        .slice(0, this.delivered)
        .reduce<UnitCycle>((year, { body }) => reduceUnitCycle(year, body), {});
      return Promise.resolve({ seq: this.delivered, state });
    },
    settleUnitCycle: ({ seq }) => {
      this.asked.push(`settleUnitCycle ${String(seq)}`);
      return Promise.resolve();
    },
  };
}
