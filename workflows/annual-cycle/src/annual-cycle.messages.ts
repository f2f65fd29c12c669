import { type ActAnswer, type AuthorityId, type CycleAct, type CycleId } from '@congvu/domain';
import { defineUpdate } from '@temporalio/workflow';

/** Input of the workflow: its key. Everything else is loaded from PostgreSQL, so that it can be rebuilt (architecture.md §2). */
export interface CycleKey {
  readonly authorityId: AuthorityId;
  readonly cycleId: CycleId;
}

export const annualCycleType = 'annualCycle';

export const annualCycleQueue = 'core';

/** Update, because the relay must learn whether the act was taken before it delivers the next. */
export const applyAct = defineUpdate<ActAnswer, [CycleAct]>('applyAct');

export function annualCycleWorkflowId(cycleId: CycleId): string {
  return `cycle:${cycleId}`;
}
