import {
  type ActAnswer,
  answerToAct,
  ObligationActDoesNotApply,
  reduceUnitCycle,
  type UnitCycleAct,
} from '@congvu/domain';
import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { type LoadedUnitCycle, type UnitCycleActivities } from './unit-cycle.activities.js';
import { applyAct, type UnitCycleKey } from './unit-cycle.messages.js';

/**
 * A unit's year may wait behind a broken database; it then goes on by itself. Retries end only after a year; the worker
 * raises an alarm long before.
 */
const { loadUnitCycle, settleUnitCycle } = proxyLocalActivities<UnitCycleActivities>({
  startToCloseTimeout: '20 seconds',
  scheduleToCloseTimeout: '365 days',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
});

/** Replays in a quarter of a second at this length (architecture.md §3). */
const eventsOfARun = 1_000;

function isLong(): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength >= eventsOfARun;
}

/** What a unit owes in a year, from its adoption on: takes acts in order and settles them; it is open as long as the year. */
export async function unitCycle(key: UnitCycleKey): Promise<void> {
  const known: { year: LoadedUnitCycle | null } = { year: null };
  setHandler(applyAct, async (act): Promise<ActAnswer> => {
    await condition(() => known.year !== null);
    const { year } = known;
    if (year === null) return { kind: 'known' };
    const answer = answerToAct(act.seq, year.seq);
    if (answer.kind === 'taken') known.year = take(year, act);
    return answer;
  });

  let year: LoadedUnitCycle = await loadUnitCycle(key);
  known.year = year;
  if (year.seq > 0) await settleUnitCycle({ ...key, seq: year.seq });
  for (;;) {
    await condition(() => known.year !== year || isLong());
    if (known.year === year) {
      await condition(allHandlersFinished);
      if (known.year === year) return continueAsNew<typeof unitCycle>(key);
    }
    year = known.year;
    await settleUnitCycle({ ...key, seq: year.seq });
  }
}

/** @throws ApplicationFailure for an act that fits no obligation here: the relay sets it aside, with an alarm. */
function take({ state }: LoadedUnitCycle, { seq, body }: UnitCycleAct): LoadedUnitCycle {
  try {
    return { seq, state: reduceUnitCycle(state, body) };
  } catch (error) {
    if (error instanceof ObligationActDoesNotApply)
      throw ApplicationFailure.nonRetryable(error.message, error.code);
    throw error;
  }
}
