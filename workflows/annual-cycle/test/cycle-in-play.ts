import { type AuthorityId, type CycleAct, type CycleActBody } from '@congvu/domain';
import { type QueueActivities, type WorkflowHarness } from '@congvu/testing';
import { ProcessInPlay, startProcess } from '@congvu/testing/process-in-play';
import {
  annualCycleQueue,
  annualCycleType,
  annualCycleWorkflowId,
  applyAct,
} from '../src/annual-cycle.messages.js';
import { type RecordInMemory } from './record-in-memory.js';

/** The workflow of a year. */
export class CycleInPlay extends ProcessInPlay<CycleAct, RecordInMemory> {
  static queues({ activities }: RecordInMemory): QueueActivities {
    return [[annualCycleQueue, activities]];
  }

  static async start({ client }: WorkflowHarness, record: RecordInMemory): Promise<CycleInPlay> {
    const { cycleId } = record;
    const handle = await startProcess(client, {
      type: annualCycleType,
      workflowId: annualCycleWorkflowId(cycleId),
      taskQueue: annualCycleQueue,
      input: { authorityId: 'authority' as AuthorityId, cycleId },
    });
    return new CycleInPlay(record, handle, applyAct);
  }

  /** Writes and delivers each act when the one before it is settled. */
  async play(bodies: readonly CycleActBody[]): Promise<void> {
    for (const body of bodies) {
      await this.deliver(this.record.write(body));
      const settled = `settleCycle ${String(this.record.acts.length)}`;
      await this.asked((what) => what === settled);
    }
  }
}
