import { type Spread } from '../measurement/spread.js';

/** One line of a table: what we do, against what it is measured with in the same run. */
export interface Figure {
  readonly what: string;
  /** e.g. `pairs/s`. */
  readonly unit: string;
  readonly ours: Spread;
  readonly limit: Spread;
  readonly ratio: Spread;
}

/** What one case found. A run whose checks failed has no figures: the case throws `WrongRun`. */
export interface CaseResult {
  /** Name of the case, as in the command. */
  readonly name: string;
  /** What stands in the column of the limit. */
  readonly limit: string;
  readonly figures: readonly Figure[];
  /** What was checked after the run, each a sentence. */
  readonly checks: readonly string[];
  /** Further findings: profile, processor time, drain; each a line. */
  readonly notes: readonly string[];
}

/** What was done is not what should have been done, so how fast it was done says nothing. */
export class WrongRun extends Error {
  readonly code = 'wrong-run';

  constructor(readonly fault: string) {
    super(`The run was wrong and has no figure: ${fault}`);
  }
}

/** @throws WrongRun */
export function requireRight(isRight: boolean, fault: string): void {
  if (!isRight) throw new WrongRun(fault);
}
