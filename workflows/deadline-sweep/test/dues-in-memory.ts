import { type DeadlineSweepActivities } from '../src/deadline-sweep.activities.js';

/** Due rows by the moment they are due at, and what the sweep asked of the worker. */
export class DuesInMemory {
  /** Rows settled at once. */
  static readonly BATCH = 2;
  /** In order: `settleDue 2`, `millisecondsUntilDue 3600000`, … */
  readonly asked: string[] = [];
  readonly settled: string[] = [];
  private waiting: readonly DueInMemory[] = [];

  /** @param now the business clock */
  constructor(private readonly now: () => Promise<number>) {}

  add(...rows: readonly DueInMemory[]): void {
    this.waiting = [...this.waiting, ...rows].sort((a, b) => a.dueAt - b.dueAt);
  }

  readonly activities: DeadlineSweepActivities = {
    settleDue: async () => {
      const now = await this.now();
      const batch = this.waiting
        .filter(({ dueAt, locked }) => dueAt <= now && !locked)
        .slice(0, DuesInMemory.BATCH);
      this.waiting = this.waiting.filter((row) => !batch.includes(row));
      this.settled.push(...batch.map(({ name }) => name));
      this.asked.push(`settleDue ${String(batch.length)}`);
      return batch.length;
    },
    millisecondsUntilDue: async () => {
      const [next] = this.waiting;
      const wait = next === undefined ? null : next.dueAt - (await this.now());
      this.asked.push(`millisecondsUntilDue ${String(wait)}`);
      return wait;
    },
  };
}

export interface DueInMemory {
  readonly name: string;
  readonly dueAt: number;
  /** Another transaction has it for now. */
  locked?: boolean;
}
