import { type ReturnReasonCode } from '../act/act.js';
import { type ChainStep } from '../chain/chain.js';
import { type PostCode, type SigningSessionId, type TaskId } from '../ids.js';

/**
 * Where a letter stands: the fold of its standing acts, the same in PostgreSQL and in the workflow (INV-05).
 * Kept as JSON beside the aggregate's seq; holds no names.
 */
export interface Approval {
  readonly schema: 'approval';
  readonly version: 1;
  readonly documentId: string;
  /** Post that drafts; for a proposed letter the verifying officer, once assigned. */
  readonly drafter: PostCode | null;
  /** Who receives the letter back when the office returns it to the proposing agency; null for a letter drafted here. */
  readonly proposer: { readonly head: PostCode } | null;
  /** Version of the content now in the chain; 0 before the first submission. */
  readonly contentVersion: number;
  /** Grows by one whenever a step opens: part of the ids of its tasks. */
  readonly opening: number;
  readonly position: Position;
  /** Steps done in this pass, in order; cut back by a return, a recall or a new submission. */
  readonly done: readonly DoneStep[];
  readonly consulted: readonly PostCode[];
  /** Slots of an open `opinions` step that have answered. */
  readonly answered: readonly PostCode[];
  readonly personSignature: SigningSessionId | null;
  readonly agencySignature: SigningSessionId | null;
}

export type Position =
  | { readonly kind: 'at-step'; readonly step: string; readonly returned: ReturnReasonCode | null }
  /** Sent back to the agency that proposed it; `holder` is to rework it or pass it on. */
  | {
      readonly kind: 'with-proposer';
      readonly holder: PostCode;
      readonly returned: ReturnReasonCode;
    }
  | { readonly kind: 'ended'; readonly outcome: Outcome };

export type Outcome = 'issued' | 'withdrawn' | 'rejected';

export interface DoneStep {
  readonly step: string;
  /** Null when the step was merged with an earlier one of the same person (sample-province.md §5). */
  readonly task: TaskId | null;
  readonly post: PostCode | null;
  readonly merged: boolean;
}

/** A task that the current position calls for. */
export interface ExpectedTask {
  readonly slot: string;
  readonly step: ChainStep['key'];
  readonly kind: ChainStep['kind'] | 'gather-opinions' | 'rework';
  readonly posts: readonly PostCode[];
  readonly deputy: PostCode | null;
}
