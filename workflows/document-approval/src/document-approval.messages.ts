import { type AuthorityId, type DocumentAct, type DocumentId } from '@congvu/domain';
import { defineUpdate } from '@temporalio/workflow';

/** Input of the workflow: its key. Everything else is loaded from PostgreSQL, so that it can be rebuilt (architecture.md §2). */
export interface LetterKey {
  readonly authorityId: AuthorityId;
  readonly documentId: DocumentId;
}

/** `taken`: next in order, queued · `known`: seen before · `gap`: acts after `lastSeq` are missing, deliver those first. */
export type ApplyActAnswer =
  | { readonly kind: 'taken' }
  | { readonly kind: 'known' }
  | { readonly kind: 'gap'; readonly lastSeq: number };

export const documentApprovalType = 'documentApproval';

export const documentApprovalQueue = 'core';

/** Update, because the relay must learn whether the act was taken before it delivers the next. */
export const applyAct = defineUpdate<ApplyActAnswer, [DocumentAct]>('applyAct');

export function documentApprovalWorkflowId(documentId: DocumentId): string {
  return `document:${documentId}`;
}
