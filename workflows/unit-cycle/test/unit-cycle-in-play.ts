import {
  type ActAnswer,
  type AuthorityId,
  type UnitCycleAct,
  type UnitCycleActBody,
} from '@congvu/domain';
import { type QueueActivities, type WorkflowHarness } from '@congvu/testing';
import { type WorkflowHandle } from '@temporalio/client';
import {
  applyAct,
  unitCycleQueue,
  unitCycleType,
  unitCycleWorkflowId,
} from '../src/unit-cycle.messages.js';
import { type RecordInMemory } from './record-in-memory.js';

/** The workflow of a unit's year on a server, fed from a record in memory. */
export class UnitCycleInPlay {
  private constructor(
    readonly record: RecordInMemory,
    readonly handle: WorkflowHandle,
  ) {}

  static queues({ activities }: RecordInMemory): QueueActivities {
    return [[unitCycleQueue, activities]];
  }

  static async start(
    { client }: WorkflowHarness,
    record: RecordInMemory,
  ): Promise<UnitCycleInPlay> {
    const { unitCycleId } = record;
    const { workflowId } = await client.workflow.start(unitCycleType, {
      workflowId: unitCycleWorkflowId(unitCycleId),
      taskQueue: unitCycleQueue,
      args: [{ authorityId: 'authority' as AuthorityId, unitCycleId }],
    });
    // A handle without a run follows the year through continue-as-new.
    return new UnitCycleInPlay(record, client.workflow.getHandle(workflowId));
  }

  async deliver(act: UnitCycleAct): Promise<ActAnswer> {
    return this.handle.executeUpdate(applyAct, { args: [act] });
  }

  /** Writes and delivers each act when the one before it is settled. */
  async play(bodies: readonly UnitCycleActBody[]): Promise<void> {
    for (const body of bodies) {
      await this.deliver(this.record.write(body));
      await this.asked(`settleUnitCycle ${String(this.record.acts.length)}`);
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
