import { type Approval, beginApproval, type Chain, type DocumentId } from '@congvu/domain';

/**
 * Where the letter stood before its first act, told from where it stands now: the proposer never changes; who drafts
 * changes only where the chain assigns; the content of a proposed letter comes with its first act.
 */
export function approvalStart(chain: Chain, approval: Approval): Approval {
  const assigned = chain.steps.some(({ kind }) => kind === 'assign');
  return beginApproval({
    documentId: approval.documentId as DocumentId,
    drafter: assigned ? null : approval.drafter,
    proposer: approval.proposer,
    chain,
  });
}
