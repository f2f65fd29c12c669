import { type SweepKey } from './deadline-sweep.messages.js';

/** What the workflow asks of the worker. Every activity may repeat without a second effect (style.md, rule 8). */
export interface DeadlineSweepActivities {
  /** Settles a batch of what is due by the business clock. @returns how many rows it settled; 0 when nothing is due */
  settleDue(key: SweepKey): Promise<number>;
  /** How long until something is due, by the business clock; null when nothing waits. */
  millisecondsUntilDue(key: SweepKey): Promise<number | null>;
}
