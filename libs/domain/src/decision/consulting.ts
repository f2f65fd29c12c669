import { type OpinionVerdict } from '../act/act.js';
import { type ActBody } from '../approval/act-of.js';
import { type ContentDecision } from './decision-input.js';
import { requireReason } from './reason.js';
import { requireMayDo } from './task-guards.js';
import { requireSameContent } from './turn.js';

export interface OpinionDecision extends ContentDecision {
  readonly verdict: OpinionVerdict;
  /** The words; needed unless the post simply agrees. */
  readonly opinion: string | null;
}

/** @throws AlreadyDecided, NotYourTurn, ClaimedByOther, SeparationOfDuties, ReasonRequired, ContentChanged */
export function decideGiveOpinion(input: OpinionDecision): ActBody<'give-opinion'> {
  requireMayDo('give-opinion', input);
  if (input.verdict !== 'agree') requireReason(input.opinion);
  requireSameContent(input.seen, input.facts);
  return {
    kind: 'give-opinion',
    task: input.task.id,
    version: input.seen.version,
    verdict: input.verdict,
  };
}

export interface CloseOpinionsDecision extends ContentDecision {
  /** Why the drafter does not wait any longer; needed while a post has not answered. */
  readonly reason: string | null;
}

/**
 * The drafter ends the round of opinions with the content that goes on: `seen` is what he saved last, with what was
 * taken over from the opinions, and `facts.content` what the record has saved last.
 * @throws AlreadyDecided, NotYourTurn, ClaimedByOther, SeparationOfDuties, ReasonRequired, ContentChanged
 */
export function decideCloseOpinions(input: CloseOpinionsDecision): ActBody<'close-opinions'> {
  requireMayDo('close-opinions', input);
  const { approval, task, seen, reason } = input;
  const allAnswered = approval.consulted.every((post) => approval.answered.includes(post));
  if (!allAnswered) requireReason(reason);
  requireSameContent(seen, input.facts);
  return {
    kind: 'close-opinions',
    task: task.id,
    version: seen.version,
    contentSha256: seen.contentSha256,
  };
}
