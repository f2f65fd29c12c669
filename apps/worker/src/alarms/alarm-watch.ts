import { setTimeout as pause } from 'node:timers/promises';
import {
  checkOverdueSeals,
  checkStuckLetters,
  type Database,
  type Scope,
  type Sql,
} from '@congvu/persistence';
import { type Logger } from 'pino';

const everyMs = 60_000;

interface Check {
  /** Raises and ends alarms. @returns how many cases there are now */
  readonly run: (sql: Sql) => Promise<number>;
  readonly finding: string;
}

const checks: readonly Check[] = [
  { run: checkOverdueSeals, finding: 'numbers wait too long for their seal' },
  { run: checkStuckLetters, finding: 'letters do not reach their next step' },
];

/** Looks once a minute for what waits too long. Several workers may look: an alarm is raised once. */
export class AlarmWatch {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly record: { readonly database: Database; readonly scope: Scope },
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = this.watch();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async watch(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      for (const check of checks) await this.look(check);
      await pause(everyMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** In a transaction of its own: one check that fails silences no other. */
  private async look({ run, finding }: Check): Promise<void> {
    const { database, scope } = this.record;
    try {
      const count = await database.transaction(scope, run);
      if (count > 0) this.logger.warn({ count }, finding);
    } catch (error) {
      this.logger.warn({ reason: String(error) }, `not looked whether ${finding}`);
    }
  }
}
