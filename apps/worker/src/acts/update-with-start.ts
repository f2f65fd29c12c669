import { type ActAnswer, type ActId } from '@congvu/domain';
import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { type UpdateDefinition } from '@temporalio/common';
import { ActRefused } from './act-process.js';

/** Longest wait for the process's answer; with no worker alive the relay must stay free to stop. */
const answerWithinMs = 15_000;

/** How a process is started when it does not run. */
export interface ProcessStart {
  readonly type: string;
  readonly workflowId: string;
  readonly taskQueue: string;
  /** Its only argument. */
  readonly key: object;
}

/** An act and the message by which it is given. */
export interface ActUpdate<Act extends { readonly id: ActId }> {
  readonly applyAct: UpdateDefinition<ActAnswer, [Act]>;
  readonly act: Act;
}

/** @throws ActRefused when the process fails on the act; anything else may be tried again. */
export async function updateWithStart<Act extends { readonly id: ActId }>(
  client: Client,
  { type, workflowId, taskQueue, key }: ProcessStart,
  { applyAct, act }: ActUpdate<Act>,
): Promise<ActAnswer> {
  const startWorkflowOperation = new WithStartWorkflowOperation(type, {
    workflowId,
    taskQueue,
    args: [key],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  try {
    return await client.withDeadline(Date.now() + answerWithinMs, () =>
      client.workflow.executeUpdateWithStart(applyAct, {
        args: [act],
        updateId: act.id,
        startWorkflowOperation,
      }),
    );
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError) throw new ActRefused(error);
    throw error;
  }
}
