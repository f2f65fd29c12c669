import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { instant } from '@congvu/calendar';
import { childEnvironment } from '@congvu/config';
import {
  anyFreePort,
  type PostgresServer,
  resolveTemporalCli,
  startPostgres,
  startTemporalDevServer,
} from '@congvu/embedded';
import { Database, loadSampleProvince, runMigrations } from '@congvu/persistence';
import { WrongRun } from '../report/figures.js';
import { populate } from './population.js';

const APPS = join(import.meta.dirname, '../../../');
const READY_WITHIN_MS = 60_000;

/** PostgreSQL with fsync on, Temporal, api and worker as separate processes on a folder that is removed afterwards. */
export class BenchStack {
  private readonly folder = mkdtempSync(join(tmpdir(), 'congvu-bench-'));
  /** What stops the parts, in the order in which they were started. */
  private readonly stops: (() => Promise<unknown>)[] = [];
  private environment: Readonly<Record<string, string>> = {};
  private stopped: Promise<void> | undefined;
  private opened: { readonly postgres: PostgresServer; readonly database: Database } | undefined;

  static async start(letters: number): Promise<BenchStack> {
    const stack = new BenchStack();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void stack.stop().finally(() => process.exit(130)));
    }
    try {
      await stack.startServers(letters);
      return stack;
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  get postgres(): PostgresServer {
    return this.parts.postgres;
  }

  get database(): Database {
    return this.parts.database;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.environment['PORT'] ?? ''}`;
  }

  /** @returns the process id */
  async startApi(): Promise<number> {
    return this.startProgram('api', `${this.origin}/api/health`);
  }

  async startWorker(): Promise<number> {
    return this.startProgram('worker', `http://${this.environment['SIGNER_ADDRESS'] ?? ''}/ready`);
  }

  /** Whoever asks, a signal or the end of the run, waits for the same stop. */
  async stop(): Promise<void> {
    this.stopped ??= this.stopAll();
    await this.stopped;
  }

  private async stopAll(): Promise<void> {
    for (const stop of this.stops.reverse()) await stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get parts() {
    if (this.opened === undefined) throw new WrongRun('the servers have not been started');
    return this.opened;
  }

  private async startServers(letters: number): Promise<void> {
    // PostgreSQL does not run as root; its account has to pass through.
    chmodSync(this.folder, 0o711);
    const postgres = await startPostgres({ dataDir: join(this.folder, 'postgres') });
    this.stops.push(() => postgres.stop());
    const owner = postgres.urlOf('owner');
    await runMigrations(owner);
    await loadSampleProvince(owner, { clock: instant('2024-01-08T08:00:00+07:00') });
    await populate(owner, letters);
    const program = await resolveTemporalCli();
    const temporal = await startTemporalDevServer({
      program,
      dataDir: join(this.folder, 'temporal'),
    });
    this.stops.push(() => temporal.stop());
    const url = postgres.urlOf('app');
    const database = await Database.connect({ url, poolSize: 4, applicationName: 'congvu-bench' });
    this.stops.push(() => database.close());
    this.opened = { postgres, database };
    this.environment = await this.environmentOf(url, temporal.address);
  }

  private async environmentOf(url: string, temporal: string) {
    return {
      DATABASE_URL: url,
      TEMPORAL_ADDRESS: temporal,
      CONGVU_DATA: join(this.folder, 'data'),
      SIGNER_ADDRESS: `127.0.0.1:${String(await anyFreePort())}`,
      SIGNER_SECRET: randomBytes(32).toString('base64url'),
      HOST: '127.0.0.1',
      PORT: String(await anyFreePort()),
      LOG_LEVEL: 'warn',
      // As many connections as clients; the hold of an act is no part of what is measured.
      DATABASE_POOL_SIZE: '16',
      UNDO_SECONDS: '0',
    };
  }

  private async startProgram(name: 'api' | 'worker', readyUrl: string): Promise<number> {
    const entry = join(APPS, name, 'dist/main.js');
    if (!existsSync(entry)) throw new WrongRun(`${entry} is not built`);
    const log = openSync(join(this.folder, `${name}.log`), 'a');
    const child = spawn(process.execPath, [entry], {
      env: childEnvironment(this.environment),
      stdio: ['ignore', log, log],
    });
    this.stops.push(() => ended(child));
    const until = Date.now() + READY_WITHIN_MS;
    while (!(await isReady(readyUrl))) {
      if (child.exitCode !== null || Date.now() > until) {
        throw new WrongRun(`${name} did not start; see ${join(this.folder, `${name}.log`)}`);
      }
      await delay(200);
    }
    return child.pid ?? 0;
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 12_000);
  await gone;
  clearTimeout(timer);
}
