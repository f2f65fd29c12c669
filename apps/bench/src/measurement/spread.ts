import { type Block } from './interleave.js';

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

/** @throws RangeError for no values: nothing was measured */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((left, right) => left - right);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new RangeError('no value was measured');
  return { median: middleOf(sorted), min, max, count: sorted.length };
}

/** Ratio block by block: a slow minute slows both sides of its block. */
export function ratioOf(blocks: readonly Block[]): Spread {
  return spreadOf(blocks.map(({ ours, limit }) => ours / limit));
}

/** Value below which the share `rank` (0–1) of the values lies. */
export function percentile(values: readonly number[], rank: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(rank * sorted.length))] ?? Number.NaN;
}

function middleOf(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return (lower + upper) / 2;
}
