import { type Approval, type Chain, type DocumentStatus, stepOf } from '@congvu/domain';

/** `document.status` follows from where the letter stands. */
export function documentStatus(chain: Chain, approval: Approval): DocumentStatus {
  const { position } = approval;
  if (position.kind === 'ended') return position.outcome;
  if (position.kind === 'with-proposer') return 'with-proposer';
  switch (stepOf(chain, position.step).kind) {
    case 'number':
      return 'signed';
    case 'seal':
      return 'numbered';
    case 'issue':
      return 'sealed';
    case 'draft':
      if (position.returned !== null) return 'returned';
      return approval.proposer === null ? 'drafting' : 'in-progress';
    default:
      return position.returned === null ? 'in-progress' : 'returned';
  }
}

/** `document.step`: key of the step, or null when the letter has ended. */
export function documentStep(approval: Approval): string | null {
  const { position } = approval;
  switch (position.kind) {
    case 'at-step':
      return position.step;
    case 'with-proposer':
      return 'proposer';
    case 'ended':
      return null;
  }
}
