import { type Approval, beginApproval, type Chain, type DocumentId } from '@congvu/domain';

/**
 * Where the letter stood before its first act, told from where it stands now: the proposer never changes; who drafts
 * changes only where the chain assigns; a proposed letter begins with the version that it was proposed with.
 */
export function approvalStart(chain: Chain, approval: Approval): Approval {
  const assigned = chain.steps.some(({ kind }) => kind === 'assign');
  const proposed = chain.steps[0]?.kind === 'arrival';
  return beginApproval({
    documentId: approval.documentId as DocumentId,
    drafter: assigned ? null : approval.drafter,
    proposer: approval.proposer,
    chain,
    contentVersion: proposed ? 1 : 0,
  });
}
