import { proxyActivities } from '@temporalio/workflow';
import { type UnitCycleActivities } from '../src/unit-cycle.activities.js';
import { type UnitCycleKey } from '../src/unit-cycle.messages.js';

const { loadUnitCycle } = proxyActivities<UnitCycleActivities>({ startToCloseTimeout: '1 minute' });

/** What a careless change would be: other commands than those that were recorded. */
export async function unitCycle(key: UnitCycleKey): Promise<void> {
  await loadUnitCycle(key);
}
