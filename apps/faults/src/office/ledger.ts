/** What the asker learnt: it was done; it was refused; nobody knows (no answer, or a fault of the server). */
export type Outcome = 'ok' | 'rejected' | 'unknown';

/** One command with its key, however often it was sent. */
export interface LedgerEntry {
  readonly key: string;
  readonly post: string;
  readonly path: string;
  readonly body: unknown;
  readonly attempts: { readonly at: number; readonly outcome: Outcome; readonly status: number }[];
  answer?: unknown;
}

/** Every command and its outcome, kept outside the system: what it acknowledged it must have, once. */
export class Ledger {
  private all: LedgerEntry[] = [];

  /** A new run begins: what was asked before was judged. */
  turnPage(): void {
    this.all = [];
  }

  open(entry: Pick<LedgerEntry, 'key' | 'post' | 'path' | 'body'>): LedgerEntry {
    const opened: LedgerEntry = { ...entry, attempts: [] };
    this.all.push(opened);
    return opened;
  }

  get entries(): readonly LedgerEntry[] {
    return this.all;
  }

  keysThatEnded(outcome: Outcome): string[] {
    return this.all.filter((entry) => outcomeOf(entry) === outcome).map(({ key }) => key);
  }

  /** How many requests had an outcome that nobody knew. */
  get unknown(): number {
    return this.all
      .flatMap(({ attempts }) => attempts)
      .filter(({ outcome }) => outcome === 'unknown').length;
  }
}

/** How the last attempt ended. */
export function outcomeOf({ attempts }: LedgerEntry): Outcome {
  return attempts.at(-1)?.outcome ?? 'unknown';
}
