import { type Chain, type ChainStep } from '../chain/chain.js';
import { stepOf } from '../chain/chain-steps.js';
import { PROPOSER_STEP } from '../chain/step-faults.js';
import { assertNever } from '../domain-error.js';
import { type PostCode } from '../ids.js';
import { type Approval, type ExpectedTask } from './approval.js';

/** Slot of a step with one task. */
export const HOLDER_SLOT = 'holder';
/** Slot in which the drafter gathers the opinions; the other slots of the step are the codes of the consulted posts. */
export const GATHER_SLOT = 'gather';
/** Slot of a letter sent back to the agency that proposed it. */
export const REWORK_SLOT = 'rework';

/**
 * The tasks that must be open at the letter's position; none when it has ended. Together with the document and
 * `approval.opening` the slot names a task for ever, so opening it again is a no-op (architecture.md §2).
 */
export function expectedTasks(chain: Chain, approval: Approval): readonly ExpectedTask[] {
  const { position } = approval;
  switch (position.kind) {
    case 'ended':
      return [];
    case 'with-proposer':
      return [
        {
          slot: REWORK_SLOT,
          step: PROPOSER_STEP,
          kind: 'rework',
          posts: [position.holder],
          deputy: null,
        },
      ];
    case 'at-step':
      return tasksOfStep(stepOf(chain, position.step), approval);
    default:
      return assertNever(position);
  }
}

function tasksOfStep(step: ChainStep, approval: Approval): readonly ExpectedTask[] {
  if (step.kind === 'opinions') return opinionTasks(step, approval);
  const deputy = step.holder.kind === 'post' ? (step.holder.deputy ?? null) : null;
  return [
    { slot: HOLDER_SLOT, step: step.key, kind: step.kind, posts: postsOf(step, approval), deputy },
  ];
}

function opinionTasks(step: ChainStep, approval: Approval): readonly ExpectedTask[] {
  const waiting = approval.consulted.filter((post) => !approval.answered.includes(post));
  const asked = waiting.map((post): ExpectedTask => ({
    slot: post,
    step: step.key,
    kind: 'opinions',
    posts: [post],
    deputy: null,
  }));
  const gather: ExpectedTask = {
    slot: GATHER_SLOT,
    step: step.key,
    kind: 'gather-opinions',
    posts: drafterOf(approval),
    deputy: null,
  };
  return [...asked, gather];
}

function postsOf(step: ChainStep, approval: Approval): readonly PostCode[] {
  const { holder } = step;
  switch (holder.kind) {
    case 'post':
      return [holder.post];
    case 'any-of':
    case 'm-of-n':
      return holder.posts;
    case 'drafter':
    case 'assignee':
      return drafterOf(approval);
    case 'consulted':
      return approval.consulted;
    default:
      return assertNever(holder);
  }
}

function drafterOf(approval: Approval): readonly PostCode[] {
  return approval.drafter === null ? [] : [approval.drafter];
}
