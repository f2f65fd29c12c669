import {
  type ActAnswer,
  type AuthorityId,
  type UnitCycleAct,
  type UnitCycleId,
} from '@congvu/domain';
import { defineUpdate } from '@temporalio/workflow';

/** Input of the workflow: its key. Everything else is loaded from PostgreSQL, so that it can be rebuilt (architecture.md §2). */
export interface UnitCycleKey {
  readonly authorityId: AuthorityId;
  readonly unitCycleId: UnitCycleId;
}

export const unitCycleType = 'unitCycle';

export const unitCycleQueue = 'core';

/** Update, because the relay must learn whether the act was taken before it delivers the next. */
export const applyAct = defineUpdate<ActAnswer, [UnitCycleAct]>('applyAct');

export function unitCycleWorkflowId(unitCycleId: UnitCycleId): string {
  return `unit-cycle:${unitCycleId}`;
}
