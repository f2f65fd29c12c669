import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const patienceMs = 30_000;

export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly dataFolder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The built worker as a process of its own. */
export class WorkerProcess {
  readonly secret = 'secret-between-api-and-signer-of-a-test';
  private child: ChildProcess | undefined;
  /** What it said since it was started last. */
  log = '';

  private constructor(
    private readonly settings: WorkerSettings,
    readonly address: string,
  ) {}

  static async start(settings: WorkerSettings): Promise<WorkerProcess> {
    const worker = await WorkerProcess.prepare(settings);
    await worker.start();
    return worker;
  }

  /** A worker that has not been started. */
  static async prepare(settings: WorkerSettings): Promise<WorkerProcess> {
    if (!existsSync(program))
      throw new Error('The worker is not built: npx nx build @congvu/worker');
    return new WorkerProcess(settings, `127.0.0.1:${String(await freePort())}`);
  }

  async start(): Promise<void> {
    this.spawn();
    await this.ready();
  }

  /** Starts it without waiting for its queues. */
  spawn(): void {
    const { databaseUrl, temporalAddress, dataFolder, environment } = this.settings;
    this.log = '';
    const child = spawn(process.execPath, [program], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        DATABASE_URL: databaseUrl,
        TEMPORAL_ADDRESS: temporalAddress,
        CONGVU_DATA: dataFolder,
        SIGNER_ADDRESS: this.address,
        SIGNER_SECRET: this.secret,
        ...environment,
      },
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (this.log += text.toString()));
  }

  async ready(): Promise<void> {
    const until = Date.now() + patienceMs;
    while (!(await this.isReady())) {
      if (this.ended || Date.now() > until)
        throw new Error(`The worker is not ready:\n${this.log}`);
      await pause(50);
    }
  }

  /** Whether it serves its queues now. */
  async isReady(): Promise<boolean> {
    return fetch(`http://${this.address}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  get ended(): boolean {
    return this.child?.exitCode !== null || this.child.signalCode !== null;
  }

  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asks it to end. @returns exit code and milliseconds that it took */
  async stop(): Promise<{ readonly code: number | null; readonly took: number }> {
    const began = Date.now();
    const code = await this.end('SIGTERM');
    return { code, took: Date.now() - began };
  }

  private async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const { child } = this;
    if (child === undefined || this.ended) return child?.exitCode ?? null;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
    return child.exitCode;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
