import {
  type ActAnswer,
  answerToAct,
  type CycleAct,
  reduceCycle,
  type UnitCycleId,
} from '@congvu/domain';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { type AnnualCycleActivities, type LoadedCycle } from './annual-cycle.activities.js';
import { applyAct, type CycleKey } from './annual-cycle.messages.js';

/**
 * A year may wait behind a broken database; it then goes on by itself. Retries end only after a year; the worker raises
 * an alarm long before.
 */
const patience = {
  startToCloseTimeout: '2 minutes',
  scheduleToCloseTimeout: '365 days',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
} as const;

const { loadCycle, settleCycle } = proxyLocalActivities<AnnualCycleActivities>({
  ...patience,
  startToCloseTimeout: '20 seconds',
});
/**
 * What a killed worker had in hand is given out again after this silence. A repeat finds the rows of the first run, and
 * leaves processes alone that run already.
 */
const { openObligations, startUnitCycles, nudgeSweep } = proxyActivities<AnnualCycleActivities>({
  ...patience,
  heartbeatTimeout: '15 seconds',
});

/** Replays in a quarter of a second at this length (architecture.md §3). */
const eventsOfARun = 1_000;

function isLong(): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength >= eventsOfARun;
}

/** The year of an authority from its opening to its close: takes acts in order, opens what units owe, starts their years. */
export async function annualCycle(key: CycleKey): Promise<void> {
  const known: { year: LoadedCycle | null } = { year: null };
  setHandler(applyAct, async (act): Promise<ActAnswer> => {
    await condition(() => known.year !== null);
    const { year } = known;
    if (year === null) return { kind: 'known' };
    const answer = answerToAct(act.seq, year.seq);
    if (answer.kind === 'taken') known.year = take(year, act);
    return answer;
  });

  let year: LoadedCycle = await loadCycle(key);
  known.year = year;
  if (year.seq > 0) await carryOn(key, year);
  while (year.state.status !== 'closed' || known.year !== year) {
    await condition(() => known.year !== year || isLong());
    if (known.year === year) {
      await condition(allHandlersFinished);
      if (known.year === year) return continueAsNew<typeof annualCycle>(key);
    }
    year = known.year;
    await carryOn(key, year);
  }
  await condition(allHandlersFinished);
}

function take({ state }: LoadedCycle, { seq, body }: CycleAct): LoadedCycle {
  return { seq, state: reduceCycle(state, body) };
}

/** Derived from the state alone, so that a rebuilt workflow goes on alike; what is there already is found again. */
async function carryOn(key: CycleKey, { seq, state }: LoadedCycle): Promise<void> {
  if (state.status !== 'closed') {
    await openObligations(key);
    let after: UnitCycleId | null = null;
    do after = await startUnitCycles({ ...key, after });
    while (after !== null);
    await nudgeSweep(key);
  }
  await settleCycle({ ...key, seq });
}
