import {
  condition,
  continueAsNew,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { type DeadlineSweepActivities } from './deadline-sweep.activities.js';
import { nudge, type SweepKey } from './deadline-sweep.messages.js';

/** The sweep outlives every outage of the record: a deadline may come late, never not at all. */
const patience = {
  startToCloseTimeout: '2 minutes',
  scheduleToCloseTimeout: '365 days',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
} as const;

/** A repeat finds what the first run settled done; a killed worker's batch was rolled back, and is given out again. */
const { settleDue } = proxyActivities<DeadlineSweepActivities>({
  ...patience,
  heartbeatTimeout: '15 seconds',
});
const { millisecondsUntilDue } = proxyLocalActivities<DeadlineSweepActivities>({
  ...patience,
  startToCloseTimeout: '20 seconds',
});

/** Without a nudge the record is asked this often: a lost one costs no more (architecture.md §3). */
const longestSleepMs = 60 * 60 * 1_000;
/** What is due and cannot be settled, because another transaction has it, is not asked for without end. */
const shortestSleepMs = 1_000;
/** Replays in a quarter of a second at this length. */
const eventsOfARun = 1_000;

function isLong(): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength >= eventsOfARun;
}

/** The only one that sets timers for dates: settles what is due, sleeps until something is, for ever. */
export async function deadlineSweep(key: SweepKey): Promise<void> {
  const nudged = { since: false };
  setHandler(nudge, () => {
    nudged.since = true;
  });
  while (!isLong()) {
    nudged.since = false;
    if ((await settleDue(key)) > 0) continue;
    const wait = (await millisecondsUntilDue(key)) ?? longestSleepMs;
    const sleepMs = Math.min(Math.max(wait, shortestSleepMs), longestSleepMs);
    await condition(() => nudged.since, sleepMs);
  }
  return continueAsNew<typeof deadlineSweep>(key);
}
