import { setTimeout as pause } from 'node:timers/promises';
import { type Logger } from 'pino';
import { MailServerDown } from './mail-sender.js';

const idleMs = 2_000;
/** A server that is down is asked again soon, since a restart takes seconds, and at least once a minute. */
const firstPauseMs = 2_000;
const longestPauseMs = 60_000;
const lastMailsMs = 3_000;

/** What the loop keeps doing. */
export interface MailRounds {
  /** @returns how many mails it took: 0 when nothing is due. @throws MailServerDown */
  round(): Promise<number>;
  /** Nothing is due for now. */
  rest(): void;
}

/** Runs rounds until it is stopped: at once while something is due, else every two seconds. */
export class MailLoop {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private failures = 0;

  constructor(
    private readonly mails: MailRounds,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Takes no more; mails on the way may still end within three seconds, else the lease brings them back. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.race([this.running, pause(lastMailsMs, undefined, { ref: false })]);
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const wait = await this.round();
      if (wait === 0) continue;
      this.mails.rest();
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
    this.mails.rest();
  }

  /** @returns the milliseconds until the next round */
  private async round(): Promise<number> {
    try {
      const taken = await this.mails.round();
      this.failures = 0;
      return taken > 0 ? 0 : idleMs;
    } catch (error) {
      const wait = Math.min(firstPauseMs * 2 ** this.failures, longestPauseMs);
      this.failures += 1;
      const what = error instanceof MailServerDown ? 'mail server' : 'record';
      this.logger.warn(
        { wait, reason: String(error) },
        `no mail sent: the ${what} cannot be reached`,
      );
      return wait;
    }
  }
}
