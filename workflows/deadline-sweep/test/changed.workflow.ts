import { proxyActivities } from '@temporalio/workflow';
import { type DeadlineSweepActivities } from '../src/deadline-sweep.activities.js';
import { type SweepKey } from '../src/deadline-sweep.messages.js';

const { millisecondsUntilDue } = proxyActivities<DeadlineSweepActivities>({
  startToCloseTimeout: '1 minute',
});

/** What a careless change would be: other commands than those that were recorded. */
export async function deadlineSweep(key: SweepKey): Promise<void> {
  await millisecondsUntilDue(key);
}
