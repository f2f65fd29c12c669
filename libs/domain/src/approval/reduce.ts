import { type DocumentAct, type DocumentActBody, type DocumentActKind } from '../act/act.js';
import { type Chain, type StepKind } from '../chain/chain.js';
import { stepOfKind } from '../chain/chain-steps.js';
import { assertNever, DomainError } from '../domain-error.js';
import { type Approval } from './approval.js';
import { completeStep, currentKind, endWith, reopenAt } from './movement.js';

/** An act of the record does not fit where the letter stands: a defect, never a person's slip. */
export class ActDoesNotApply extends DomainError {
  readonly code = 'act-does-not-apply';
  override readonly level = 'error';

  constructor(approval: Approval, act: DocumentAct) {
    const at =
      approval.position.kind === 'at-step' ? approval.position.step : approval.position.kind;
    super(`Việc “${act.body.kind}” (số ${act.seq}) không khớp vị trí “${at}” của văn bản.`);
  }
}

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

type Body<Kind extends DocumentActKind> = Extract<DocumentActBody, { kind: Kind }>;
type ActOf<Kind extends DocumentActKind> = DocumentAct & { readonly body: Body<Kind> };

/** What the act itself sets, before the step that it ends. */
function prepared(
  approval: Approval,
  body: Body<
    | 'submit'
    | 'approve'
    | 'close-opinions'
    | 'register-arrival'
    | 'assign'
    | 'sign'
    | 'number'
    | 'seal'
    | 'issue'
  >,
): Approval {
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

function turnBack(
  chain: Chain,
  approval: Approval,
  act: ActOf<'return' | 'reject' | 'recall' | 'withdraw' | 'cancel-number'>,
): Approval {
  const { body } = act;
  switch (body.kind) {
    case 'return':
      return returned(chain, approval, { ...act, body });
    case 'reject':
      return endWith(approval, 'rejected');
    case 'withdraw':
      if (approval.position.kind === 'ended' || approval.personSignature !== null) {
        throw new ActDoesNotApply(approval, act);
      }
      return endWith(approval, 'withdrawn');
    case 'recall':
      return reopenAt(chain, approval, { step: stepOfKind(chain, 'draft').key, returned: null });
    case 'cancel-number':
      return reopenAt(chain, approval, { step: stepOfKind(chain, 'number').key, returned: null });
    default:
      return assertNever(body);
  }
}

function returned(chain: Chain, approval: Approval, act: ActOf<'return'>): Approval {
  const { to, reasonCode } = act.body;
  if (to.kind === 'step') return reopenAt(chain, approval, { step: to.step, returned: reasonCode });
  if (approval.proposer === null) throw new ActDoesNotApply(approval, act);
  return {
    ...approval,
    opening: approval.opening + 1,
    position: { kind: 'with-proposer', holder: approval.proposer.head, returned: reasonCode },
    done: [],
    answered: [],
  };
}

function reworkProposal(
  chain: Chain,
  approval: Approval,
  act: ActOf<'pass-on' | 'receive-proposal'>,
): Approval {
  const { body } = act;
  const { position } = approval;
  const first = chain.steps[0];
  if (!first) throw new ActDoesNotApply(approval, act);
  if (body.kind === 'pass-on') {
    if (position.kind !== 'with-proposer') throw new ActDoesNotApply(approval, act);
    return {
      ...approval,
      opening: approval.opening + 1,
      position: { ...position, holder: body.to },
    };
  }
  const awaited = approval.proposer !== null && approval.contentVersion === 0;
  if (position.kind !== 'with-proposer' && !awaited) throw new ActDoesNotApply(approval, act);
  const renewed = { ...approval, contentVersion: body.version, consulted: [] };
  return reopenAt(chain, renewed, { step: first.key, returned: null });
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
