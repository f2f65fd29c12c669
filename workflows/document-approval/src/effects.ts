import { type Approval, assertNever, type Chain, type StepKind } from '@congvu/domain';

/** What a position calls for, in this order. Derived from the state alone, so that a rebuilt workflow goes on alike. */
export type Effect =
  | 'render-content'
  | 'render-for-signing'
  | 'complete-signatures'
  | 'open-step'
  | 'distribute'
  | 'finish';

export function effectsOf(chain: Chain, approval: Approval): readonly Effect[] {
  const { position } = approval;
  switch (position.kind) {
    case 'with-proposer':
      return ['open-step'];
    case 'ended':
      return position.outcome === 'issued' ? ['distribute', 'finish'] : ['finish'];
    case 'at-step': {
      const step = chain.steps.find(({ key }) => key === position.step);
      if (step === undefined)
        throw new RangeError(`chain ${chain.code} has no step ${position.step}`);
      return [...preparationOf(step.kind, approval.contentVersion), 'open-step'];
    }
    default:
      return assertNever(position);
  }
}

function preparationOf(kind: StepKind, contentVersion: number): readonly Effect[] {
  switch (kind) {
    case 'draft':
      return contentVersion === 0 ? [] : ['render-content'];
    case 'arrival':
    case 'assign':
    case 'review':
    case 'opinions':
    case 'form-check':
    case 'initial':
      return ['render-content'];
    case 'sign':
      return ['render-for-signing'];
    case 'number':
    case 'seal':
    case 'issue':
      return ['complete-signatures'];
    default:
      return assertNever(kind);
  }
}
