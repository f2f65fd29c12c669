import { setTimeout as delay } from 'node:timers/promises';
import { type ExitStatus } from '@congvu/embedded';
import { seconds } from './progress.js';
import { type RunningService, type Service } from './service.js';

/** How long to wait before a restart, in milliseconds: longer each time, until the server stays up. */
export interface Backoff {
  readonly firstMs: number;
  readonly lastMs: number;
  /** A server that ran so long has recovered: its next death counts as the first. */
  readonly stableMs: number;
}

const defaultBackoff: Backoff = { firstMs: 500, lastMs: 30_000, stableMs: 60_000 };

interface Watched {
  readonly service: Service;
  running?: RunningService;
  restarting?: Promise<void>;
  startedAt: number;
  deaths: number;
}

/**
 * Starts servers one after another, starts each again that dies, and stops all in the reverse order.
 * Says what happens, in Vietnamese, line by line.
 */
export class Supervisor {
  private readonly watched: Watched[] = [];
  private readonly stopping = new AbortController();
  private stopped: Promise<void> | undefined;

  constructor(
    private readonly report: (line: string) => void,
    private readonly backoff: Backoff = defaultBackoff,
  ) {}

  /** Aborted as soon as the stack is to stop. */
  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /** Starts a server and waits until it is ready; after that it is watched. */
  async start(service: Service): Promise<void> {
    const entry: Watched = { service, startedAt: 0, deaths: 0 };
    this.watched.push(entry);
    entry.restarting = this.launch(entry, false);
    await entry.restarting.finally(() => (entry.restarting = undefined));
  }

  /** Stops everything in the reverse order of the starts; a second call waits for the first. */
  stop(): Promise<void> {
    this.stopped ??= this.stopAll();
    return this.stopped;
  }

  private async stopAll(): Promise<void> {
    this.stopping.abort();
    for (const entry of this.watched.toReversed()) {
      await entry.restarting?.catch(() => undefined);
      await entry.running?.stop();
    }
  }

  private async launch(entry: Watched, restart: boolean): Promise<void> {
    const running = await entry.service.start(restart, this.signal);
    entry.running = running;
    entry.startedAt = Date.now();
    void running.exited.then((status) => this.onExit(entry, status));
  }

  private onExit(entry: Watched, status: ExitStatus): void {
    entry.running = undefined;
    if (this.signal.aborted) return;
    if (Date.now() - entry.startedAt > this.backoff.stableMs) entry.deaths = 0;
    const { name, logFile } = entry.service;
    this.report(`${name} dừng bất ngờ (${describe(status)}); nhật ký: ${logFile}`);
    entry.restarting = this.restart(entry).finally(() => (entry.restarting = undefined));
  }

  private async restart(entry: Watched): Promise<void> {
    const { name } = entry.service;
    while (!this.signal.aborted) {
      const wait = Math.min(this.backoff.firstMs * 2 ** entry.deaths, this.backoff.lastMs);
      entry.deaths += 1;
      await delay(wait, undefined, { signal: this.signal }).catch(() => undefined);
      if (this.signal.aborted) return;
      const began = Date.now();
      try {
        await this.launch(entry, true);
        this.report(`${name} đã chạy lại sau ${seconds(Date.now() - began + wait)}`);
        return;
      } catch (error) {
        this.report(
          `${name} chưa chạy lại được: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
  }
}

function describe({ code, signal }: ExitStatus): string {
  return signal ?? `mã ${String(code)}`;
}
