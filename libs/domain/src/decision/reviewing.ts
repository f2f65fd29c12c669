import { type ReturnReasonCode, type ReturnTarget } from '../act/act.js';
import { returnTargets } from '../approval/return-targets.js';
import { ReturnTargetRefused } from './decision-errors.js';
import { type ActBody } from '../approval/act-of.js';
import { type ContentDecision } from './decision-input.js';
import { requireReason } from './reason.js';
import { requireMayDo } from './task-guards.js';
import { requireSameContent } from './turn.js';

export interface ReasonedDecision extends ContentDecision {
  readonly reasonCode: ReturnReasonCode;
  /** The words; kept beside the act, never inside it. */
  readonly reason: string | null;
}

export interface ReturnDecision extends ReasonedDecision {
  readonly to: ReturnTarget;
}

/**
 * Review, form check or initial done.
 * @throws AlreadyDecided, NotYourTurn, ClaimedByOther, SeparationOfDuties, ContentChanged
 */
export function decideApprove(input: ContentDecision): ActBody<'approve'> {
  requireMayDo('approve', input);
  requireSameContent(input.seen, input.facts);
  return { kind: 'approve', task: input.task.id, version: input.seen.version };
}

/**
 * Back to an earlier step, or to the agency that proposed the letter; all later approvals become void.
 * @throws AlreadyDecided, NotYourTurn, ClaimedByOther, SeparationOfDuties, ReasonRequired, ReturnTargetRefused, ContentChanged
 */
export function decideReturn(input: ReturnDecision): ActBody<'return'> {
  requireMayDo('return', input);
  requireReason(input.reason);
  requireReturnTarget(input);
  requireSameContent(input.seen, input.facts);
  const { task, seen, to, reasonCode } = input;
  return { kind: 'return', task: task.id, version: seen.version, to, reasonCode };
}

/**
 * Closes the letter for good; another needs a new record.
 * @throws AlreadyDecided, NotYourTurn, ClaimedByOther, SeparationOfDuties, ReasonRequired, ContentChanged
 */
export function decideReject(input: ReasonedDecision): ActBody<'reject'> {
  requireMayDo('reject', input);
  requireReason(input.reason);
  requireSameContent(input.seen, input.facts);
  return {
    kind: 'reject',
    task: input.task.id,
    version: input.seen.version,
    reasonCode: input.reasonCode,
  };
}

function requireReturnTarget({ chain, approval, to }: ReturnDecision): void {
  const allowed = returnTargets(chain, approval).some((target) =>
    target.kind === 'step' && to.kind === 'step'
      ? target.step === to.step
      : target.kind === to.kind,
  );
  if (allowed) return;
  throw new ReturnTargetRefused(
    to.kind === 'proposer'
      ? 'Văn bản này không do cơ quan khác trình nên không trả lại cơ quan trình được.'
      : 'Từ bước này không trả lại về bước đã chọn được.',
  );
}
