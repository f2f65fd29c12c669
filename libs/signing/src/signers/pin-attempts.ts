import { rm } from 'node:fs/promises';
import { readIfPresent, writeDurably } from '../durable-file.js';

interface Attempts {
  readonly failures: number;
  /** Milliseconds since 1970 of the last failure. */
  readonly lastAt: number;
}

const FREE_ATTEMPTS = 3;
const FIRST_DELAY = 15_000;
const LONGEST_DELAY = 3_600_000;

/** How long to wait after so many wrong PINs in a row: nothing up to the third, then 15 s, doubling to an hour. */
export function delayAfter(failures: number): number {
  if (failures < FREE_ATTEMPTS) return 0;
  return Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (failures - FREE_ATTEMPTS));
}

/** Wrong PINs of one credential in a row, in a file, so that a restart does not forget them. */
export class PinAttempts {
  constructor(
    private readonly path: string,
    private readonly now: () => Date,
  ) {}

  /** Until when no PIN is looked at; undefined when one may be tried now. */
  async waitUntil(): Promise<Date | undefined> {
    const { failures, lastAt } = await this.read();
    const until = lastAt + delayAfter(failures);
    return until > this.now().getTime() ? new Date(until) : undefined;
  }

  /** Counts a wrong PIN. Called before the PIN is tried and taken back by `clear`, so that a crash cannot hide a guess. */
  async count(): Promise<void> {
    const { failures } = await this.read();
    const next: Attempts = { failures: failures + 1, lastAt: this.now().getTime() };
    await writeDurably(this.path, JSON.stringify(next), 0o600);
  }

  async clear(): Promise<void> {
    await rm(this.path, { force: true });
  }

  private async read(): Promise<Attempts> {
    const text = await readIfPresent(this.path);
    return text ? (JSON.parse(text.toString('utf8')) as Attempts) : { failures: 0, lastAt: 0 };
  }
}
