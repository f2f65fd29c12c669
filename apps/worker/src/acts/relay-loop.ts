import { type Logger } from 'pino';
import { setTimeout as pause } from 'node:timers/promises';

import { type Relay } from './relay.js';

/** Without a wake-up the record is looked at this often: a lost notice costs no more than this. */
const idleMs = 250;
const afterFailureMs = 2_000;

/** Runs the relay until it is stopped; stops between two rounds, never inside one. */
export class RelayLoop {
  private stopping = new AbortController();
  private wake = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly relay: Relay,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Something was written: look at once. */
  notice(): void {
    this.wake.abort();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.wake = new AbortController();
      const wait = await this.round();
      if (wait > 0)
        await pause(wait, undefined, {
          signal: AbortSignal.any([this.wake.signal, this.stopping.signal]),
        }).catch(() => undefined);
    }
  }

  private async round(): Promise<number> {
    try {
      return (await this.relay.deliverWaiting()) > 0 ? 0 : idleMs;
    } catch (error) {
      this.logger.error({ err: error }, 'the relay could not reach the record');
      return afterFailureMs;
    }
  }
}
