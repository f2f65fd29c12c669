import { type Chain } from '../chain/chain.js';
import { assertNever } from '../domain-error.js';
import { type Approval } from './approval.js';
import { currentKind } from './movement.js';

/**
 * What a letter is, for lists and for access.
 * draft: never submitted, or recalled: only its drafter's · rework: written again after a return, or by the officer who
 * verifies a proposal · in-review: from submission to signature · consulting: of that, while opinions are gathered · with-proposer: sent back to the agency that proposed
 * it · signed: from the person's signature to the issue · issued, withdrawn, rejected: ended.
 */
export type LetterState =
  | 'draft'
  | 'rework'
  | 'in-review'
  | 'consulting'
  | 'with-proposer'
  | 'signed'
  | 'issued'
  | 'withdrawn'
  | 'rejected';

export const letterStates: readonly LetterState[] = [
  'draft',
  'rework',
  'in-review',
  'consulting',
  'with-proposer',
  'signed',
  'issued',
  'withdrawn',
  'rejected',
];

export function letterState(chain: Chain, approval: Approval): LetterState {
  const { position } = approval;
  switch (position.kind) {
    case 'ended':
      return position.outcome;
    case 'with-proposer':
      return 'with-proposer';
    case 'at-step':
      if (approval.personSignature !== null) return 'signed';
      return beforeSignature(chain, approval, position.returned !== null);
    default:
      return assertNever(position);
  }
}

function beforeSignature(chain: Chain, approval: Approval, isReturned: boolean): LetterState {
  const kind = currentKind(chain, approval);
  if (kind === 'opinions') return 'consulting';
  if (kind !== 'draft') return 'in-review';
  return isReturned || approval.proposer !== null ? 'rework' : 'draft';
}
