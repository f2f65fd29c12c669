import { type ActAnswer } from '@congvu/domain';
import { type Client, type WorkflowHandle } from '@temporalio/client';
import { type UpdateDefinition } from '@temporalio/common';

/** What a process in memory was asked to do, in order. */
interface Asked {
  readonly asked: readonly string[];
}

interface Started {
  readonly type: string;
  readonly workflowId: string;
  readonly taskQueue: string;
  /** Its key. */
  readonly input: object;
}

/** A process on a server, fed with acts from a record in memory. */
export abstract class ProcessInPlay<Act, Record extends Asked> {
  protected constructor(
    readonly record: Record,
    readonly handle: WorkflowHandle,
    private readonly applyAct: UpdateDefinition<ActAnswer, [Act]>,
  ) {}

  async deliver(act: Act): Promise<ActAnswer> {
    return this.handle.executeUpdate(this.applyAct, { args: [act] });
  }

  /** Waits until the worker was asked for it. */
  async asked(matches: (what: string) => boolean): Promise<void> {
    await eventually(
      () => this.record.asked.some(matches),
      () => `not asked: ${this.record.asked.join(', ')}`,
    );
  }
}

/** @returns a handle without a run: it follows the process through continue-as-new */
export async function startProcess(
  client: Client,
  { type, workflowId, taskQueue, input }: Started,
): Promise<WorkflowHandle> {
  await client.workflow.start(type, { workflowId, taskQueue, args: [input] });
  return client.workflow.getHandle(workflowId);
}

/** @throws Error with `complaint` after ten seconds. */
export async function eventually(
  holds: () => boolean | Promise<boolean>,
  complaint: () => string,
): Promise<void> {
  const until = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(complaint());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
