import { setTimeout as pause } from 'node:timers/promises';
import { type Database, type Scope, stepClock } from '@congvu/persistence';
import { settleDue } from '@congvu/persistence/year';
import { type Logger } from 'pino';

const idleMs = 1_000;
/** What is on its way to the workflows comes to rest in about this time. */
const waitingMs = 100;
const afterFailureMs = 2_000;
const BATCH = 500;

/**
 * Moves the clock of a rehearsal when somebody has asked for it: to each due moment in turn, and on when everything that
 * became due has come to rest. The job stands in the record: a worker that dies leaves it to the next.
 */
export class ClockAdvanceLoop {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly record: { readonly database: Database; readonly scope: Scope },
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const wait = await this.round();
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  /** @returns the milliseconds until the next round */
  private async round(): Promise<number> {
    const { database, scope } = this.record;
    try {
      const step = await database.transaction(scope, stepClock);
      if (step === 'none') return idleMs;
      if (step === 'failed')
        this.logger.warn('the clock stands: what was due did not come to rest');
      await database.transaction(scope, (sql) => settleDue(sql, BATCH));
      return step === 'waiting' ? waitingMs : 0;
    } catch (error) {
      this.logger.warn({ reason: String(error) }, 'the clock was not moved');
      return afterFailureMs;
    }
  }
}
