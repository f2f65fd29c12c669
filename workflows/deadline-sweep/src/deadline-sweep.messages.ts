import { type AuthorityId } from '@congvu/domain';
import { defineSignal } from '@temporalio/workflow';

/** Input of the workflow: its key. What is due stands in PostgreSQL (architecture.md §3). */
export interface SweepKey {
  readonly authorityId: AuthorityId;
}

export const deadlineSweepType = 'deadlineSweep';

export const deadlineSweepQueue = 'core';

/** Something may be due earlier than it was, or the clock has moved. Signal, because nobody waits for an answer. */
export const nudge = defineSignal('nudge');

export function deadlineSweepWorkflowId(authorityId: AuthorityId): string {
  return `deadline-sweep:${authorityId}`;
}
