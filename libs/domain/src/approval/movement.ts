import { type ReturnReasonCode } from '../act/act.js';
import { type Chain } from '../chain/chain.js';
import { indexOfStep, stepOf } from '../chain/chain-steps.js';
import { type PostCode, type TaskId } from '../ids.js';
import { type Approval, type DoneStep, type Outcome } from './approval.js';

/** Who did a step and on which task. */
export interface Doing {
  readonly task: TaskId | null;
  readonly post: PostCode | null;
  readonly merged: boolean;
}

/** Opens the step at which the letter goes on; earlier steps stay done, later ones and their approvals fall away. */
export function reopenAt(
  chain: Chain,
  approval: Approval,
  to: { step: string; returned: ReturnReasonCode | null },
): Approval {
  const target = indexOfStep(chain, to.step);
  return {
    ...approval,
    opening: approval.opening + 1,
    position: { kind: 'at-step', step: to.step, returned: to.returned },
    done: approval.done.filter((done) => indexOfStep(chain, done.step) < target),
    answered: [],
  };
}

/** Ends the current step and opens the next one; opinions are passed over when nobody is consulted. */
export function completeStep(chain: Chain, approval: Approval, doing: Doing): Approval {
  const { position } = approval;
  if (position.kind !== 'at-step') return approval;
  const done: DoneStep = { step: position.step, ...doing };
  const ended: Approval = { ...approval, done: [...approval.done, done] };
  const next = nextStep(chain, ended, position.step);
  if (next === null) return endWith(ended, 'issued');
  return {
    ...ended,
    opening: approval.opening + 1,
    position: { kind: 'at-step', step: next, returned: null },
    answered: [],
  };
}

export function endWith(approval: Approval, outcome: Outcome): Approval {
  return { ...approval, position: { kind: 'ended', outcome } };
}

function nextStep(chain: Chain, approval: Approval, from: string): string | null {
  const following = chain.steps.slice(indexOfStep(chain, from) + 1);
  const next = following.find((step) => step.kind !== 'opinions' || approval.consulted.length > 0);
  return next?.key ?? null;
}

/** Kind of the step at which the letter stands, null when it stands at none. */
export function currentKind(
  chain: Chain,
  approval: Approval,
): Chain['steps'][number]['kind'] | null {
  return approval.position.kind === 'at-step' ? stepOf(chain, approval.position.step).kind : null;
}
