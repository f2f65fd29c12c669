import { type DocumentAct, type DocumentActKind } from '../act/act.js';
import { type Chain, type StepKind } from '../chain/chain.js';
import { assertNever } from '../domain-error.js';
import { ActDoesNotApply } from './act-does-not-apply.js';
import { type ActBody } from './act-of.js';
import { type Approval } from './approval.js';
import { completeStep, currentKind } from './movement.js';
import { reworkProposal, turnBack } from './turning-back.js';

const approvalKinds: readonly StepKind[] = ['review', 'form-check', 'initial'];
/** At which steps an act makes sense; acts that are missing here look at the position themselves. */
const stepsOfAct: Partial<Record<DocumentActKind, readonly StepKind[]>> = {
  submit: ['draft'],
  approve: approvalKinds,
  'merge-step': approvalKinds,
  'give-opinion': ['opinions'],
  'close-opinions': ['opinions'],
  'register-arrival': ['arrival'],
  assign: ['assign'],
  sign: ['sign'],
  number: ['number'],
  'cancel-number': ['seal'],
  seal: ['seal'],
  issue: ['issue'],
  return: ['arrival', 'assign', 'draft', ...approvalKinds, 'sign'],
  reject: [...approvalKinds, 'sign'],
  recall: ['opinions', ...approvalKinds, 'sign'],
};

/**
 * The letter after the act; the same in PostgreSQL and in the workflow (architecture.md §2). Void acts and `undo`
 * change nothing: an undone act is left out when the record is folded anew.
 * @throws ActDoesNotApply for an act that no decision could have produced here.
 */
export function reduce(chain: Chain, approval: Approval, act: DocumentAct): Approval {
  if (act.state === 'void' || act.body.kind === 'undo') return approval;
  const kinds = stepsOfAct[act.body.kind];
  const kind = currentKind(chain, approval);
  if (kinds && (kind === null || !kinds.includes(kind))) throw new ActDoesNotApply(approval, act);
  return apply(chain, approval, act);
}

function apply(chain: Chain, approval: Approval, act: DocumentAct): Approval {
  const { body } = act;
  switch (body.kind) {
    case 'return':
    case 'reject':
    case 'recall':
    case 'withdraw':
    case 'cancel-number':
      return turnBack(chain, approval, { ...act, body });
    case 'pass-on':
    case 'receive-proposal':
      return reworkProposal(chain, approval, { ...act, body });
    case 'give-opinion':
      return answer(approval, act);
    case 'undo':
      return approval;
    case 'merge-step':
      return completeStep(chain, merging(approval, act, body.step), {
        task: null,
        post: act.post,
        merged: true,
      });
    default:
      return completeStep(chain, prepared(approval, body), {
        task: body.task,
        post: act.post,
        merged: false,
      });
  }
}

type CompletingKind =
  | 'submit'
  | 'approve'
  | 'close-opinions'
  | 'register-arrival'
  | 'assign'
  | 'sign'
  | 'number'
  | 'seal'
  | 'issue';

/** What the act itself sets, before the step that it ends. */
function prepared(approval: Approval, body: ActBody<CompletingKind>): Approval {
  switch (body.kind) {
    case 'submit':
      return { ...approval, contentVersion: body.version, consulted: body.consulted };
    case 'close-opinions':
      return { ...approval, contentVersion: body.version };
    case 'assign':
      return { ...approval, drafter: body.to };
    case 'sign':
      return { ...approval, personSignature: body.session };
    case 'seal':
      return { ...approval, agencySignature: body.session };
    case 'approve':
    case 'register-arrival':
    case 'number':
    case 'issue':
      return approval;
    default:
      return assertNever(body);
  }
}

function answer(approval: Approval, act: DocumentAct): Approval {
  if (
    act.post === null ||
    !approval.consulted.includes(act.post) ||
    approval.answered.includes(act.post)
  ) {
    throw new ActDoesNotApply(approval, act);
  }
  return { ...approval, answered: [...approval.answered, act.post] };
}

function merging(approval: Approval, act: DocumentAct, step: string): Approval {
  if (approval.position.kind === 'at-step' && approval.position.step === step) return approval;
  throw new ActDoesNotApply(approval, act);
}

/** Where the letter stands after all its acts, in the order of their seq. @throws ActDoesNotApply */
export function foldApproval(
  chain: Chain,
  start: Approval,
  acts: readonly DocumentAct[],
): Approval {
  return acts.reduce((approval, act) => reduce(chain, approval, act), start);
}
