import { type AuthorityId } from '@congvu/domain';
import {
  deadlineSweepQueue,
  deadlineSweepType,
  deadlineSweepWorkflowId,
  nudge,
  type SweepKey,
} from '@congvu/workflow-deadline-sweep/messages';
import { type Client } from '@temporalio/client';

/** The sweep of an authority: one that runs is left alone. */
export async function startDeadlineSweep(client: Client, authorityId: AuthorityId): Promise<void> {
  await client.workflow.start(deadlineSweepType, startOf({ authorityId }));
}

/** Has the sweep look at once; it is started when it does not run. */
export async function nudgeDeadlineSweep(client: Client, authorityId: AuthorityId): Promise<void> {
  await client.workflow.signalWithStart(deadlineSweepType, {
    ...startOf({ authorityId }),
    signal: nudge,
  });
}

function startOf(key: SweepKey) {
  return {
    workflowId: deadlineSweepWorkflowId(key.authorityId),
    taskQueue: deadlineSweepQueue,
    args: [key],
    workflowIdConflictPolicy: 'USE_EXISTING',
  } as const;
}
