const MOST_NAMES = 5_000;
const FREE_TRIES = 4;

interface Failures {
  readonly count: number;
  readonly retryAtMilliseconds: number;
}

/** Counts wrong sign-ins of names that nobody has, with the waits of those that somebody has. */
export class UnknownNames {
  private readonly failures = new Map<string, Failures>();

  constructor(private readonly longestSeconds: number) {}

  waitSeconds(name: string): number {
    const left = (this.failures.get(name)?.retryAtMilliseconds ?? 0) - Date.now();
    return Math.max(0, Math.ceil(left / 1_000));
  }

  countFailure(name: string): void {
    const count = (this.failures.get(name)?.count ?? 0) + 1;
    const seconds =
      count > FREE_TRIES ? Math.min(this.longestSeconds, 2 ** (count - FREE_TRIES - 1)) : 0;
    this.failures.delete(name);
    this.failures.set(name, { count, retryAtMilliseconds: Date.now() + seconds * 1_000 });
    const [oldest] = this.failures.keys();
    if (this.failures.size > MOST_NAMES && oldest !== undefined) this.failures.delete(oldest);
  }
}
