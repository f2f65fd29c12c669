import { type Sha256 } from '../ids.js';
import { type CycleActBody } from './cycle-act.js';

/** A year as its acts have left it. */
export interface CycleState {
  /** Of the definition that the year was opened with. */
  readonly definitionSha256: Sha256;
  /** In the order in which they opened. */
  readonly openPhases: readonly string[];
  /** opening: nobody owes anything yet · running: the first phase is open · closed: nothing is done to it any more. */
  readonly status: 'opening' | 'running' | 'closed';
}

/** A year before its first act. */
export function beginCycle(definitionSha256: Sha256): CycleState {
  return { definitionSha256, openPhases: [], status: 'opening' };
}

/** The year after one more act; a phase opens once. */
export function reduceCycle(cycle: CycleState, body: CycleActBody): CycleState {
  switch (body.kind) {
    case 'open-cycle':
      return { ...cycle, definitionSha256: body.definitionSha256 };
    case 'open-phase':
      return {
        ...cycle,
        status: 'running',
        openPhases: [...new Set([...cycle.openPhases, body.phase])],
      };
    case 'close-cycle':
      return { ...cycle, status: 'closed' };
  }
}
