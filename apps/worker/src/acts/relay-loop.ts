import { setTimeout as pause } from 'node:timers/promises';
import { Relay, type RelayOptions, type RelayParts } from './relay.js';

/** Without a wake-up the record is looked at this often: a lost notice costs no more than this. */
const idleMs = 250;
const afterFailureMs = 2_000;
/** At the end deliveries on the way may take this long; then they are given up, and the lease brings them back. */
const lastDeliveriesMs = 3_000;

/** Runs the relay until it is stopped. */
export class RelayLoop {
  private readonly stopping = new AbortController();
  private readonly relay: Relay;
  private woken = false;
  private wake = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly parts: RelayParts,
    options?: RelayOptions,
  ) {
    const notice = (): void => {
      this.notice();
    };
    this.relay = new Relay(parts, notice, options);
  }

  start(): void {
    this.running = this.run();
  }

  /** Something was written or delivered: look at once. */
  notice(): void {
    this.woken = true;
    this.wake.abort();
  }

  /** Sends nothing new; confirms what arrives within three seconds. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.notice();
    await this.running;
    if (this.running === undefined) return;
    await Promise.race([this.relay.quiet(), pause(lastDeliveriesMs, undefined, { ref: false })]);
    await this.relay.confirmArrived().catch((error: unknown) => {
      this.parts.logger.warn({ reason: String(error) }, 'last deliveries not confirmed');
    });
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.woken = false;
      this.wake = new AbortController();
      const wait = await this.round();
      if (!this.woken)
        await pause(wait, undefined, { signal: this.wake.signal }).catch(() => undefined);
    }
  }

  private async round(): Promise<number> {
    try {
      await this.relay.round();
      return idleMs;
    } catch (error) {
      this.parts.logger.error({ err: error }, 'the relay could not reach the record');
      await pause(afterFailureMs, undefined, { signal: this.stopping.signal }).catch(
        () => undefined,
      );
      return 0;
    }
  }
}
