import { type ActAnswer, type AuthorityId, type CycleAct, type CycleActBody } from '@congvu/domain';
import { type QueueActivities, type WorkflowHarness } from '@congvu/testing';
import { type WorkflowHandle } from '@temporalio/client';
import {
  annualCycleQueue,
  annualCycleType,
  annualCycleWorkflowId,
  applyAct,
} from '../src/annual-cycle.messages.js';
import { type RecordInMemory } from './record-in-memory.js';

/** The workflow of a year on a server, fed from a record in memory. */
export class CycleInPlay {
  private constructor(
    readonly record: RecordInMemory,
    readonly handle: WorkflowHandle,
  ) {}

  static queues({ activities }: RecordInMemory): QueueActivities {
    return [[annualCycleQueue, activities]];
  }

  static async start({ client }: WorkflowHarness, record: RecordInMemory): Promise<CycleInPlay> {
    const { cycleId } = record;
    const { workflowId } = await client.workflow.start(annualCycleType, {
      workflowId: annualCycleWorkflowId(cycleId),
      taskQueue: annualCycleQueue,
      args: [{ authorityId: 'authority' as AuthorityId, cycleId }],
    });
    // A handle without a run follows the year through continue-as-new.
    return new CycleInPlay(record, client.workflow.getHandle(workflowId));
  }

  async deliver(act: CycleAct): Promise<ActAnswer> {
    return this.handle.executeUpdate(applyAct, { args: [act] });
  }

  /** Writes and delivers each act when the one before it is settled. */
  async play(bodies: readonly CycleActBody[]): Promise<void> {
    for (const body of bodies) {
      await this.deliver(this.record.write(body));
      await this.asked(`settleCycle ${String(this.record.acts.length)}`);
    }
  }

  async asked(what: string): Promise<void> {
    const until = Date.now() + 10_000;
    while (!this.record.asked.includes(what)) {
      if (Date.now() > until) throw new Error(`not asked: ${this.record.asked.join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
