import { type UnitCycle } from '@congvu/domain';
import { type UnitCycleKey } from './unit-cycle.messages.js';

/** What the workflow asks of the worker. Every activity may repeat without a second effect (style.md, rule 8). */
export interface UnitCycleActivities {
  /** Fold of the acts up to the last one delivered without a gap; acts after `seq` come by delivery. */
  loadUnitCycle(key: UnitCycleKey): Promise<LoadedUnitCycle>;
  /** Everything up to the act `seq` was taken and done, unless a newer act stands. */
  settleUnitCycle(input: UnitCycleKey & { readonly seq: number }): Promise<void>;
}

export interface LoadedUnitCycle {
  readonly seq: number;
  readonly state: UnitCycle;
}
