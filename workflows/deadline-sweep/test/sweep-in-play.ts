import { type AuthorityId } from '@congvu/domain';
import { type QueueActivities, type WorkflowHarness } from '@congvu/testing';
import { type WorkflowHandle } from '@temporalio/client';
import {
  deadlineSweepQueue,
  deadlineSweepType,
  deadlineSweepWorkflowId,
} from '../src/deadline-sweep.messages.js';
import { type DuesInMemory } from './dues-in-memory.js';

/** The sweep of an authority on a server, over due rows in memory. */
export class SweepInPlay {
  private constructor(
    readonly dues: DuesInMemory,
    readonly handle: WorkflowHandle,
  ) {}

  static queues({ activities }: DuesInMemory): QueueActivities {
    return [[deadlineSweepQueue, activities]];
  }

  static async start(
    { client }: WorkflowHarness,
    dues: DuesInMemory,
    authority: string,
  ): Promise<SweepInPlay> {
    const authorityId = authority as AuthorityId;
    const { workflowId } = await client.workflow.start(deadlineSweepType, {
      workflowId: deadlineSweepWorkflowId(authorityId),
      taskQueue: deadlineSweepQueue,
      args: [{ authorityId }],
    });
    // A handle without a run follows the sweep through continue-as-new.
    return new SweepInPlay(dues, client.workflow.getHandle(workflowId));
  }

  /** Waits until it has asked that often how long it may sleep. */
  async asleep(times: number): Promise<void> {
    const { asked } = this.dues;
    const until = Date.now() + 10_000;
    while (asked.filter((what) => what.startsWith('millisecondsUntilDue')).length < times) {
      if (Date.now() > until) throw new Error(`not asleep: ${asked.join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Ends it when its timer runs: the server's time stands still for ever after a workflow task that was cut short. */
  async end(): Promise<void> {
    const until = Date.now() + 10_000;
    while (!(await this.hasTimer())) {
      if (Date.now() > until) throw new Error('the sweep set no timer');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await this.handle.terminate('end of the example');
  }

  private async hasTimer(): Promise<boolean> {
    const { events } = await this.handle.fetchHistory();
    return Boolean(events?.at(-1)?.timerStartedEventAttributes);
  }
}
