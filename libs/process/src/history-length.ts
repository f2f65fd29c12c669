import { workflowInfo } from '@temporalio/workflow';

/** A run of this length replays in a quarter of a second (architecture.md §3). */
const eventsOfARun = 1_000;

/** Whether a process that waits for nothing else should continue as new. */
export function isHistoryLong(): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength >= eventsOfARun;
}
