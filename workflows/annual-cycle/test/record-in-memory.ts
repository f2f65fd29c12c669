import {
  type ActId,
  beginCycle,
  type CycleAct,
  type CycleActBody,
  type CycleId,
  reduceCycle,
  type Sha256,
  type UnitCycleId,
} from '@congvu/domain';
import { type AnnualCycleActivities } from '../src/annual-cycle.activities.js';

const definitionSha256 = 'a'.repeat(64) as Sha256;

export const does = {
  open: (): CycleActBody => ({ kind: 'open-cycle', definitionSha256 }),
  openPhase: (phase: string): CycleActBody => ({ kind: 'open-phase', phase }),
  close: (): CycleActBody => ({ kind: 'close-cycle' }),
};

/** What the record knows of one year, and what its workflow asked of the worker. */
export class RecordInMemory {
  readonly cycleId: CycleId;
  readonly acts: CycleAct[] = [];
  /** In order: `openObligations`, `startUnitCycles after unit-2`, `settleCycle 1`, … */
  readonly asked: string[] = [];
  /** How many of the acts a loading workflow gets. */
  delivered = 0;

  constructor(
    name: string,
    private readonly pages: readonly string[] = ['unit-2', 'unit-4'],
  ) {
    this.cycleId = name as CycleId;
  }

  /** Writes the next act. */
  write(body: CycleActBody): CycleAct {
    const seq = this.acts.length + 1;
    const act = { id: `${this.cycleId}-${String(seq)}` as ActId, seq, body, post: null };
    this.acts.push(act);
    return act;
  }

  readonly activities: AnnualCycleActivities = {
    loadCycle: () => {
      this.asked.push('loadCycle');
      const state = this.acts
        .slice(0, this.delivered)
        .reduce((year, { body }) => reduceCycle(year, body), beginCycle(definitionSha256));
      return Promise.resolve({ seq: this.delivered, state });
    },
    openObligations: () => this.ask('openObligations'),
    startUnitCycles: async ({ after }) => {
      await this.ask(`startUnitCycles after ${String(after)}`);
      const next = this.pages[after === null ? 0 : this.pages.indexOf(after) + 1];
      return (next ?? null) as UnitCycleId | null;
    },
    nudgeSweep: () => this.ask('nudgeSweep'),
    settleCycle: ({ seq }) => this.ask(`settleCycle ${String(seq)}`),
  };

  private ask(what: string): Promise<void> {
    this.asked.push(what);
    return Promise.resolve();
  }
}
