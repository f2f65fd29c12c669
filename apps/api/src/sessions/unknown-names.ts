const MOST_NAMES = 5_000;
const FREE_TRIES = 4;

interface Failures {
  readonly count: number;
  readonly retryAtMilliseconds: number;
}

/** Counts tries at names that nobody has, with the waits of those that somebody has. */
export class UnknownNames {
  private readonly failures = new Map<string, Failures>();

  constructor(private readonly longestSeconds: number) {}

  /** @returns 0 when the try was counted, else the seconds after which the next one is */
  count(name: string): number {
    const known = this.failures.get(name);
    const left = (known?.retryAtMilliseconds ?? 0) - Date.now();
    if (left > 0) return Math.ceil(left / 1_000);
    this.remember(name, (known?.count ?? 0) + 1);
    return 0;
  }

  private remember(name: string, count: number): void {
    const seconds =
      count > FREE_TRIES ? Math.min(this.longestSeconds, 2 ** (count - FREE_TRIES - 1)) : 0;
    this.failures.delete(name);
    this.failures.set(name, { count, retryAtMilliseconds: Date.now() + seconds * 1_000 });
    const [oldest] = this.failures.keys();
    if (this.failures.size > MOST_NAMES && oldest !== undefined) this.failures.delete(oldest);
  }
}
