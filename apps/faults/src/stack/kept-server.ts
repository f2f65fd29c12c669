import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { type ExitStatus } from '@congvu/embedded';
import { type Victim } from '../crash-points/crash-point.js';

const RESTART_AFTER_MS = 300;

/** A server that was started. */
export interface Started {
  readonly pid: number;
  readonly exited: Promise<ExitStatus>;
  stop(): Promise<void>;
}

/** A server that was stopped for good is not started again. */
export class ServerStopped extends Error {
  readonly code = 'server-stopped';
}

/** A server that starts again whenever it dies, as under the supervisor of `congvu start`, until it is kept down. */
export class KeptServer {
  private running: Started | undefined;
  private coming: Promise<void> | undefined;
  private kept = true;
  private stopped = false;
  /** How often it was started again. */
  restarts = 0;

  constructor(
    readonly name: Victim,
    private readonly launch: () => Promise<Started>,
  ) {}

  /** @throws ServerStopped */
  async start(): Promise<void> {
    if (this.stopped) throw new ServerStopped(this.name);
    this.kept = true;
    await this.come(this.launch().then((started) => this.watch(started)));
  }

  get pid(): number {
    return this.running?.pid ?? 0;
  }

  /** Resolves when the process with this pid has ended. */
  async died(pid: number): Promise<void> {
    // Servers keep no event loop alive: whoever waits for one has to stay awake.
    while (this.running?.pid === pid) await pause(20);
  }

  /** Resolves when it runs, or is on no way to. */
  async up(): Promise<void> {
    while (this.kept && this.running === undefined) await (this.coming ?? pause(20));
  }

  /** Kills it; it stays down until `start`. */
  async keepDown(): Promise<void> {
    this.kept = false;
    await this.coming?.catch(() => undefined);
    const { running } = this;
    if (running === undefined) return;
    process.kill(running.pid, 'SIGKILL');
    await this.died(running.pid);
  }

  /** Stops it for good, also when it is just about to start. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.kept = false;
    await this.coming?.catch(() => undefined);
    await this.running?.stop();
  }

  private watch(running: Started): void {
    this.running = running;
    void running.exited.then(() => {
      this.running = undefined;
      if (this.kept) void this.come(this.restart());
    });
  }

  private come(coming: Promise<void>): Promise<void> {
    const known = coming.finally(() => {
      if (this.coming === known) this.coming = undefined;
    });
    this.coming = known;
    return known;
  }

  private async restart(): Promise<void> {
    while (this.kept) {
      await pause(RESTART_AFTER_MS);
      try {
        this.watch(await this.launch());
        this.restarts += 1;
        return;
      } catch {
        // What it needs is not back yet.
      }
    }
  }
}
