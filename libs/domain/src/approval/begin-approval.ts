import { type Chain } from '../chain/chain.js';
import { UnknownStep } from '../chain/chain-steps.js';
import { type DocumentId, type PostCode } from '../ids.js';
import { type Approval } from './approval.js';

export interface ApprovalStart {
  readonly documentId: DocumentId;
  /** Post that drafts; null for a proposed letter until its officer is assigned. */
  readonly drafter: PostCode | null;
  readonly proposer: { readonly head: PostCode } | null;
  readonly chain: Chain;
  /** Version of the content that a proposed letter brings along; 0 when absent. */
  readonly contentVersion?: number;
}

/** A letter at the first step of its chain, before any act. @throws UnknownStep for a chain without steps. */
export function beginApproval(start: ApprovalStart): Approval {
  const first = start.chain.steps[0];
  if (!first) throw new UnknownStep(start.chain, '');
  return {
    schema: 'approval',
    version: 1,
    documentId: start.documentId,
    drafter: start.drafter,
    proposer: start.proposer,
    contentVersion: start.contentVersion ?? 0,
    opening: 1,
    position: { kind: 'at-step', step: first.key, returned: null },
    done: [],
    consulted: [],
    answered: [],
    personSignature: null,
    agencySignature: null,
  };
}
