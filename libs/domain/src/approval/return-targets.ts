import { type ReturnTarget } from '../act/act.js';
import { type Chain, type StepKind } from '../chain/chain.js';
import { returnableSteps, stepOf } from '../chain/chain-steps.js';
import { type Approval } from './approval.js';

/** Steps from which a proposed letter may go back to the agency that proposed it: all before the signature. */
const toProposer: ReadonlySet<StepKind> = new Set([
  'arrival',
  'assign',
  'draft',
  'review',
  'form-check',
  'initial',
  'sign',
]);

/** Where the letter may be sent back from where it stands; the default target first. */
export function returnTargets(chain: Chain, approval: Approval): readonly ReturnTarget[] {
  if (approval.position.kind !== 'at-step') return [];
  const step = stepOf(chain, approval.position.step);
  const steps = returnableSteps(chain, step).map((key): ReturnTarget => ({
    kind: 'step',
    step: key,
  }));
  const proposed = approval.proposer !== null && toProposer.has(step.kind);
  return proposed ? [...steps, { kind: 'proposer' }] : steps;
}
