import { ObligationActDoesNotApply, reduceUnitCycle, type UnitCycleAct } from '@congvu/domain';
import { ActIntake, briefly } from '@congvu/process';
import { ApplicationFailure, continueAsNew, proxyLocalActivities } from '@temporalio/workflow';
import { type LoadedUnitCycle, type UnitCycleActivities } from './unit-cycle.activities.js';
import { applyAct, type UnitCycleKey } from './unit-cycle.messages.js';

const { loadUnitCycle, settleUnitCycle } = proxyLocalActivities<UnitCycleActivities>(briefly);

/** What a unit owes in a year, from its adoption on: takes acts in order and settles them; it is open as long as the year. */
export async function unitCycle(key: UnitCycleKey): Promise<void> {
  const intake = new ActIntake(applyAct, take);
  let year: LoadedUnitCycle = intake.begin(await loadUnitCycle(key));
  if (year.seq > 0) await settleUnitCycle({ ...key, seq: year.seq });
  for (;;) {
    const next = await intake.after(year);
    if (next === null) return continueAsNew<typeof unitCycle>(key);
    year = next;
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
