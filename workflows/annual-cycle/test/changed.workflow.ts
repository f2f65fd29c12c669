import { proxyActivities } from '@temporalio/workflow';
import { type AnnualCycleActivities } from '../src/annual-cycle.activities.js';
import { type CycleKey } from '../src/annual-cycle.messages.js';

const { loadCycle } = proxyActivities<AnnualCycleActivities>({ startToCloseTimeout: '1 minute' });

/** What a careless change would be: other commands than those that were recorded. */
export async function annualCycle(key: CycleKey): Promise<void> {
  await loadCycle(key);
}
