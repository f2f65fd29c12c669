import { setTimeout as pause } from 'node:timers/promises';
import { type AuthorityId } from '@congvu/domain';
import { type Client } from '@temporalio/client';
import { type Logger } from 'pino';
import { startDeadlineSweep } from './deadline-sweep-process.js';

const everyMs = 10_000;
const afterFailureMs = 2_000;
const answerWithinMs = 10_000;

/** Sees that the sweep runs, also when Temporal comes late or has forgotten it: no deadline depends on an operator. */
export class DeadlineSweepWatch {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly client: Client,
    private readonly authorityId: AuthorityId,
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
      const wait = await this.look();
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  /** @returns when to look again */
  private async look(): Promise<number> {
    try {
      await this.client.withAbortSignal(this.stopping.signal, () =>
        this.client.withDeadline(Date.now() + answerWithinMs, () =>
          startDeadlineSweep(this.client, this.authorityId),
        ),
      );
      return everyMs;
    } catch (error) {
      this.logger.warn({ reason: String(error) }, 'the deadline sweep is not known to run');
      return afterFailureMs;
    }
  }
}
