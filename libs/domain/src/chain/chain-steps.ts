import { DomainError } from '../domain-error.js';
import { type PostCode } from '../ids.js';
import { type Chain, type ChainStep, type StepKind } from './chain.js';

/** The chain has no such step: the record and the chain it names do not belong together. */
export class UnknownStep extends DomainError {
  readonly code = 'unknown-step';
  override readonly level = 'error';

  constructor(chain: Chain, key: string) {
    super(`Quy trình ${chain.code} không có bước “${key}”.`);
  }
}

/** Kinds of steps whose holder may send the letter back or close it. */
const decidingKinds: ReadonlySet<StepKind> = new Set(['review', 'form-check', 'initial', 'sign']);
/** Kinds of steps that a returned letter may go back to. */
const reworkKinds: ReadonlySet<StepKind> = new Set(['draft', 'review', 'form-check', 'initial']);

export function isDecidingKind(kind: StepKind): boolean {
  return decidingKinds.has(kind);
}

export function isReworkKind(kind: StepKind): boolean {
  return reworkKinds.has(kind);
}

/** @throws UnknownStep */
export function stepOf(chain: Chain, key: string): ChainStep {
  const step = chain.steps.find((candidate) => candidate.key === key);
  if (!step) throw new UnknownStep(chain, key);
  return step;
}

/** Place of the step in the chain, from 0. @throws UnknownStep */
export function indexOfStep(chain: Chain, key: string): number {
  return chain.steps.indexOf(stepOf(chain, key));
}

/** The first step of the kind. @throws UnknownStep where the chain has none. */
export function stepOfKind(chain: Chain, kind: StepKind): ChainStep {
  const step = chain.steps.find((candidate) => candidate.kind === kind);
  if (!step) throw new UnknownStep(chain, kind);
  return step;
}

/** The leader who answers for the content: the first review; a chain without one returns to the draft. */
function leaderStep(chain: Chain): ChainStep {
  return chain.steps.find((step) => step.kind === 'review') ?? stepOfKind(chain, 'draft');
}

/** Post of the leader of the drafting unit; null where the chain names no single post for the review. */
export function leaderOfDraftingUnit(chain: Chain): PostCode | null {
  const { holder } = leaderStep(chain);
  return holder.kind === 'post' ? holder.post : null;
}

/**
 * Keys of the steps to which the holder of `step` may return the letter, in the order of the chain.
 * Without data the signer returns to the leader of the drafting unit (Nghị định 30/2020/NĐ-CP, Điều 10 khoản 3),
 * the others to any earlier step from the draft on. Empty where the step cannot return.
 */
export function returnableSteps(chain: Chain, step: ChainStep): readonly string[] {
  if (!isDecidingKind(step.kind)) return [];
  if (step.returnTo) return step.returnTo;
  if (step.kind === 'sign') return [leaderStep(chain).key];
  return chain.steps
    .slice(0, indexOfStep(chain, step.key))
    .filter((earlier) => isReworkKind(earlier.kind))
    .map((earlier) => earlier.key);
}
