export type Phase = 'render' | 'credential' | 'prepare' | 'sign' | 'complete';

/** Adds up how long each phase took. */
export class PhaseClock {
  private readonly spent = new Map<Phase, number>();

  async time<Result>(phase: Phase, work: () => Promise<Result>): Promise<Result> {
    const begun = performance.now();
    try {
      return await work();
    } finally {
      this.spent.set(phase, this.milliseconds(phase) + performance.now() - begun);
    }
  }

  milliseconds(phase: Phase): number {
    return this.spent.get(phase) ?? 0;
  }
}
