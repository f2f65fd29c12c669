import { type Instant } from '@congvu/calendar';
import { currentKind } from '../approval/movement.js';
import { leaderOfDraftingUnit } from '../chain/chain-steps.js';
import { type PostCode } from '../ids.js';
import {
  AlreadyOpened,
  NotRecallable,
  NotWithdrawable,
  NotYourTurn,
  PostNotEligible,
} from './decision-errors.js';
import { type ActBody } from '../approval/act-of.js';
import { type ContentSeen, type DecisionContext, type TaskFacts } from './decision-input.js';
import { requireNotNamed } from './separation-of-duties.js';
import { requireMayDo } from './task-guards.js';
import { requireSameContent } from './turn.js';

export interface SubmitDecision extends DecisionContext {
  /** Null for the first submission of a letter whose drafting was never opened as a task. */
  readonly task: TaskFacts | null;
  readonly seen: ContentSeen;
  /** Posts asked for their opinion; empty when nobody is. */
  readonly consulted: readonly PostCode[];
}

/** @throws AlreadyDecided, NotYourTurn, ClaimedByOther, SeparationOfDuties, PostNotEligible, ContentChanged */
export function decideSubmit(input: SubmitDecision): ActBody<'submit'> {
  const { task, seen } = input;
  if (task) requireMayDo('submit', { ...input, task });
  else requireDrafting(input);
  requireConsultable(input);
  requireSameContent(seen, input.facts);
  const consulted = [...input.consulted];
  return {
    kind: 'submit',
    task: task?.id ?? null,
    version: seen.version,
    contentSha256: seen.contentSha256,
    consulted,
  };
}

function requireDrafting({ chain, approval, actor, facts }: SubmitDecision): void {
  const drafting = currentKind(chain, approval) === 'draft' && approval.drafter === actor.post;
  if (!drafting) throw new NotYourTurn('Văn bản không ở bước soạn thảo của anh/chị.');
  requireNotNamed(actor, facts);
}

function requireConsultable({ chain, approval, consulted }: SubmitDecision): void {
  if (consulted.length > 0 && !chain.steps.some((step) => step.kind === 'opinions')) {
    throw new PostNotEligible('/consulted', 'Quy trình của văn bản này không có bước lấy ý kiến.');
  }
  consulted.forEach((post, index) => {
    if (consulted.indexOf(post) !== index) {
      throw new PostNotEligible(
        `/consulted/${index}`,
        'Chức danh này đã có trong danh sách lấy ý kiến.',
      );
    }
    if (post === approval.drafter) {
      throw new PostNotEligible(`/consulted/${index}`, 'Người soạn thảo không tự cho ý kiến.');
    }
  });
}

/**
 * Ends the letter before the signature; its history stays, a number was never given. Done by the drafter or the leader
 * of the drafting unit; for a proposed letter by the head of the agency that proposed it.
 * @throws NotWithdrawable, SeparationOfDuties
 */
export function decideWithdraw({
  chain,
  approval,
  actor,
  facts,
}: DecisionContext): ActBody<'withdraw'> {
  if (approval.position.kind === 'ended')
    throw new NotWithdrawable('Văn bản đã kết thúc, không rút được nữa.');
  if (approval.personSignature !== null)
    throw new NotWithdrawable('Văn bản đã được ký, không rút được nữa.');
  const { proposer, drafter } = approval;
  const entitled = proposer ? [proposer.head] : [drafter, leaderOfDraftingUnit(chain)];
  if (!entitled.includes(actor.post)) {
    throw new NotWithdrawable(
      'Chỉ người soạn thảo hoặc lãnh đạo đơn vị soạn thảo được rút văn bản.',
    );
  }
  requireNotNamed(actor, facts);
  return { kind: 'withdraw' };
}

export interface RecallDecision extends DecisionContext {
  /** Who first opened the letter at the current step, null while nobody has. */
  readonly opened: { readonly personName: string; readonly at: Instant } | null;
}

/** The drafter takes the letter back while nobody has opened it at the current step. @throws NotRecallable, AlreadyOpened, SeparationOfDuties */
export function decideRecall({
  chain,
  approval,
  actor,
  facts,
  opened,
}: RecallDecision): ActBody<'recall'> {
  if (approval.drafter !== actor.post)
    throw new NotRecallable('Chỉ người soạn thảo được lấy lại văn bản.');
  const kind = currentKind(chain, approval);
  const submitted =
    kind === 'opinions' ||
    kind === 'review' ||
    kind === 'form-check' ||
    kind === 'initial' ||
    kind === 'sign';
  if (!submitted) throw new NotRecallable('Văn bản không ở bước có thể lấy lại.');
  if (opened) throw new AlreadyOpened(opened);
  requireNotNamed(actor, facts);
  return { kind: 'recall' };
}
