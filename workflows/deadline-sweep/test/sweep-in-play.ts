import { type AuthorityId } from '@congvu/domain';
import { type QueueActivities, type WorkflowHarness } from '@congvu/testing';
import { eventually, startProcess } from '@congvu/testing/process-in-play';
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
    const handle = await startProcess(client, {
      type: deadlineSweepType,
      workflowId: deadlineSweepWorkflowId(authorityId),
      taskQueue: deadlineSweepQueue,
      input: { authorityId },
    });
    return new SweepInPlay(dues, handle);
  }

  /** Waits until it has asked that often how long it may sleep. */
  async asleep(times: number): Promise<void> {
    const { asked } = this.dues;
    await eventually(
      () => asked.filter((what) => what.startsWith('millisecondsUntilDue')).length >= times,
      () => `not asleep: ${asked.join(', ')}`,
    );
  }

  /** Ends it when its timer runs: the server's time stands still for ever after a workflow task that was cut short. */
  async end(): Promise<void> {
    await eventually(
      () => this.hasTimer(),
      () => 'the sweep set no timer',
    );
    await this.handle.terminate('end of the example');
  }

  private async hasTimer(): Promise<boolean> {
    const { events } = await this.handle.fetchHistory();
    return Boolean(events?.at(-1)?.timerStartedEventAttributes);
  }
}
