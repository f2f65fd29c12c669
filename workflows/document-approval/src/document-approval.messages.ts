import {
  type ActAnswer,
  type AuthorityId,
  type DocumentAct,
  type DocumentId,
} from '@congvu/domain';
import { defineUpdate } from '@temporalio/workflow';

/** Input of the workflow: its key. Everything else is loaded from PostgreSQL, so that it can be rebuilt (architecture.md §2). */
export interface LetterKey {
  readonly authorityId: AuthorityId;
  readonly documentId: DocumentId;
}

export const documentApprovalType = 'documentApproval';

export const documentApprovalQueue = 'core';

/** Update, because the relay must learn whether the act was taken before it delivers the next. */
export const applyAct = defineUpdate<ActAnswer, [DocumentAct]>('applyAct');

export function documentApprovalWorkflowId(documentId: DocumentId): string {
  return `document:${documentId}`;
}
