import { type Approval } from '../approval/approval.js';
import { type Chain, type StepKind } from '../chain/chain.js';
import { stepOf } from '../chain/chain-steps.js';
import { type PersonId } from '../ids.js';
import { type ActBody } from '../approval/act-of.js';
import { type LetterFacts } from './decision-input.js';

const mergeableKinds: ReadonlySet<StepKind> = new Set(['review', 'form-check', 'initial']);
const contentKinds: ReadonlySet<StepKind> = new Set(['draft', 'opinions', ...mergeableKinds]);

export interface StepToOpen {
  readonly chain: Chain;
  readonly approval: Approval;
  readonly facts: Pick<LetterFacts, 'deciders' | 'subjects'>;
  /** All persons who hold the post of the step on this day, deputies of a vacant post included. */
  readonly holders: readonly PersonId[];
}

/**
 * Whether the step that is about to open is held only by a person who already drafted or approved this same content in
 * this pass: such a person counts once and the step is shown as merged (sample-province.md §5). Never for opinions,
 * signature and the clerk's steps, never for a step to which the letter was returned.
 * @returns the act that records the merger, or null when the step must be opened.
 */
export function mayMerge({
  chain,
  approval,
  facts,
  holders,
}: StepToOpen): ActBody<'merge-step'> | null {
  const { position } = approval;
  const [holder, ...others] = new Set(holders);
  if (position.kind !== 'at-step' || position.returned !== null) return null;
  if (holder === undefined || others.length > 0 || facts.subjects.includes(holder)) return null;
  if (!mergeableKinds.has(stepOf(chain, position.step).kind)) return null;
  const earlier = facts.deciders.filter(
    (decider) =>
      decider.personId === holder &&
      decider.contentVersion === approval.contentVersion &&
      contentKinds.has(stepOf(chain, decider.step).kind),
  );
  const mergedWith = earlier.at(-1)?.step;
  return mergedWith === undefined ? null : { kind: 'merge-step', step: position.step, mergedWith };
}
