import { setTimeout as pause } from 'node:timers/promises';
import { checkOverdueSeals, type Database, type Scope } from '@congvu/persistence';
import { type Logger } from 'pino';

const everyMs = 60_000;

/** Looks once a minute for numbers that wait too long for their seal. Several workers may look: an alarm is raised once. */
export class OverdueSealWatch {
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
    const { database, scope } = this.record;
    while (!signal.aborted) {
      try {
        const overdue = await database.transaction(scope, checkOverdueSeals);
        if (overdue > 0) this.logger.warn({ overdue }, 'numbers wait too long for their seal');
      } catch (error) {
        this.logger.warn({ reason: String(error) }, 'numbers without a seal not looked for');
      }
      await pause(everyMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
