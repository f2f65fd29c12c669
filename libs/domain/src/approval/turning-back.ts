import { type Chain } from '../chain/chain.js';
import { stepOfKind } from '../chain/chain-steps.js';
import { assertNever } from '../domain-error.js';
import { ActDoesNotApply } from './act-does-not-apply.js';
import { type ActOf } from './act-of.js';
import { type Approval } from './approval.js';
import { endWith, reopenAt } from './movement.js';

/** The letter goes back, ends early, or loses its number. @throws ActDoesNotApply */
export function turnBack(
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

/** What happens to a letter while it is with the agency that proposed it. @throws ActDoesNotApply */
export function reworkProposal(
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
