import { briefly, isHistoryLong, watched } from '@congvu/process';
import {
  condition,
  continueAsNew,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import { type DeadlineSweepActivities } from './deadline-sweep.activities.js';
import { nudge, type SweepKey } from './deadline-sweep.messages.js';

/** A repeat finds what the first run settled done; a killed worker's batch was rolled back, and is given out again. */
const { settleDue } = proxyActivities<DeadlineSweepActivities>(watched);
const { millisecondsUntilDue } = proxyLocalActivities<DeadlineSweepActivities>(briefly);

/** Without a nudge the record is asked this often: a lost one costs no more (architecture.md §3). */
const longestSleepMs = 60 * 60 * 1_000;
/** What is due and cannot be settled, because another transaction has it, is not asked for without end. */
const shortestSleepMs = 1_000;

/** The only one that sets timers for dates: settles what is due, sleeps until something is, for ever. */
export async function deadlineSweep(key: SweepKey): Promise<void> {
  const nudged = { since: false };
  setHandler(nudge, () => {
    nudged.since = true;
  });
  while (!isHistoryLong()) {
    nudged.since = false;
    if ((await settleDue(key)) > 0) continue;
    const wait = (await millisecondsUntilDue(key)) ?? longestSleepMs;
    const sleepMs = Math.min(Math.max(wait, shortestSleepMs), longestSleepMs);
    await condition(() => nudged.since, sleepMs);
  }
  return continueAsNew<typeof deadlineSweep>(key);
}
