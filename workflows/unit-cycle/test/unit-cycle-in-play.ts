import { type AuthorityId, type UnitCycleAct, type UnitCycleActBody } from '@congvu/domain';
import { type QueueActivities, type WorkflowHarness } from '@congvu/testing';
import { ProcessInPlay, startProcess } from '@congvu/testing/process-in-play';
import {
  applyAct,
  unitCycleQueue,
  unitCycleType,
  unitCycleWorkflowId,
} from '../src/unit-cycle.messages.js';
import { type RecordInMemory } from './record-in-memory.js';

/** The workflow of a unit's year. */
export class UnitCycleInPlay extends ProcessInPlay<UnitCycleAct, RecordInMemory> {
  static queues({ activities }: RecordInMemory): QueueActivities {
    return [[unitCycleQueue, activities]];
  }

  static async start(
    { client }: WorkflowHarness,
    record: RecordInMemory,
  ): Promise<UnitCycleInPlay> {
    const { unitCycleId } = record;
    const handle = await startProcess(client, {
      type: unitCycleType,
      workflowId: unitCycleWorkflowId(unitCycleId),
      taskQueue: unitCycleQueue,
      input: { authorityId: 'authority' as AuthorityId, unitCycleId },
    });
    return new UnitCycleInPlay(record, handle, applyAct);
  }

  /** Writes and delivers each act when the one before it is settled. */
  async play(bodies: readonly UnitCycleActBody[]): Promise<void> {
    for (const body of bodies) {
      await this.deliver(this.record.write(body));
      const settled = `settleUnitCycle ${String(this.record.acts.length)}`;
      await this.asked((what) => what === settled);
    }
  }
}
