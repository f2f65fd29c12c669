import { type CycleState, type UnitCycleId } from '@congvu/domain';
import { type CycleKey } from './annual-cycle.messages.js';

/** What the workflow asks of the worker. Every activity may repeat without a second effect (style.md, rule 8). */
export interface AnnualCycleActivities {
  /** Fold of the acts up to the last one delivered without a gap; acts after `seq` come by delivery. */
  loadCycle(key: CycleKey): Promise<LoadedCycle>;
  /** What every unit owes in the year, with its due rows. */
  openObligations(key: CycleKey): Promise<void>;
  /** Starts the processes of a page of units. @returns the last one; null when there is none after `after` */
  startUnitCycles(page: UnitCyclePage): Promise<UnitCycleId | null>;
  /** Tells the sweep that dates were added. */
  nudgeSweep(key: CycleKey): Promise<void>;
  /** Everything up to the act `seq` was taken and done, unless a newer act stands. */
  settleCycle(input: CycleKey & { readonly seq: number }): Promise<void>;
}

export type UnitCyclePage = CycleKey & { readonly after: UnitCycleId | null };

export interface LoadedCycle {
  readonly seq: number;
  readonly state: CycleState;
}
