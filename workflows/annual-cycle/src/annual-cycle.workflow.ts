import { type CycleAct, reduceCycle, type UnitCycleId } from '@congvu/domain';
import { ActIntake, briefly, watched } from '@congvu/process';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import { type AnnualCycleActivities, type LoadedCycle } from './annual-cycle.activities.js';
import { applyAct, type CycleKey } from './annual-cycle.messages.js';

const { loadCycle, settleCycle } = proxyLocalActivities<AnnualCycleActivities>(briefly);
/** A repeat finds the rows of the first run, and leaves processes alone that run already. */
const { openObligations, startUnitCycles, nudgeSweep } =
  proxyActivities<AnnualCycleActivities>(watched);

/** The year of an authority from its opening to its close: takes acts in order, opens what units owe, starts their years. */
export async function annualCycle(key: CycleKey): Promise<void> {
  const intake = new ActIntake(applyAct, take);
  let year: LoadedCycle = intake.begin(await loadCycle(key));
  if (year.seq > 0) await carryOn(key, year);
  while (year.state.status !== 'closed' || intake.isAhead(year)) {
    const next = await intake.after(year);
    if (next === null) return continueAsNew<typeof annualCycle>(key);
    year = next;
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
