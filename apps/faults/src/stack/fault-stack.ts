import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  anyFreePort,
  type PostgresServer,
  resolveTemporalCli,
  startPostgres,
  startTemporalDevServer,
  type TemporalServer,
} from '@congvu/embedded';
import { type Victim, victims, type WatchedProgram } from '../crash-points/crash-point.js';
import { FaultDesk } from '../crash-points/fault-plan.js';
import { MailBox } from './mail-box.js';
import { KeptServer, ServerStopped, type Started } from './kept-server.js';
import { launchProgram, ProgramFailed, untilReady } from './program-launch.js';
import { fillRecord } from './sample-record.js';

/** Short histories, so that letters continue as new several times on their way (P10). */
const TEMPORAL_SETTINGS = { 'limit.historyCount.suggestContinueAsNew': '60' };

/** The whole system as it is installed: PostgreSQL with fsync, Temporal on a file, the built worker and api. */
export class FaultStack {
  /** Stacks of this process that have not been stopped; undefined once none may start any more. */
  private static running: Set<FaultStack> | undefined = new Set();

  readonly folder = mkdtempSync(join(tmpdir(), 'congvu-faults-'));
  readonly desk: FaultDesk;
  readonly mailBox = new MailBox();
  private readonly servers: Readonly<Record<Victim, KeptServer>>;
  private postgres: PostgresServer | undefined;
  private temporal: TemporalServer | undefined;
  private environment: Readonly<Record<string, string>> = {};
  private stopping: Promise<void> | undefined;

  private constructor() {
    // PostgreSQL does not run as root; its account has to pass through.
    chmodSync(this.folder, 0o711);
    const desk = join(this.folder, 'desk');
    mkdirSync(desk);
    this.desk = new FaultDesk(desk);
    this.servers = {
      postgres: new KeptServer('postgres', () => this.launchPostgres()),
      temporal: new KeptServer('temporal', () => this.launchTemporal()),
      worker: new KeptServer('worker', () => this.launch('worker')),
      api: new KeptServer('api', () => this.launch('api')),
    };
  }

  /** @throws ServerStopped after `stopAll` */
  static async start(): Promise<FaultStack> {
    if (FaultStack.running === undefined) throw new ServerStopped('the suite is being stopped');
    const stack = new FaultStack();
    FaultStack.running.add(stack);
    try {
      await stack.startAll();
      return stack;
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  /** Stops every stack, also those that are just starting; none starts afterwards. */
  static async stopAll(): Promise<void> {
    const stacks = [...(FaultStack.running ?? [])];
    FaultStack.running = undefined;
    await Promise.allSettled(stacks.map((stack) => stack.stop()));
  }

  get origin(): string {
    return `http://127.0.0.1:${this.environment['PORT'] ?? ''}`;
  }

  get dataFolder(): string {
    return join(this.folder, 'data');
  }

  /** PostgreSQL as the owner of the schema, whom row-level security does not bind. */
  get ownerUrl(): string {
    return this.parts.postgres.urlOf('owner');
  }

  get appUrl(): string {
    return this.parts.postgres.urlOf('app');
  }

  get temporalAddress(): string {
    return this.parts.temporal.address;
  }

  server(name: Victim): KeptServer {
    return this.servers[name];
  }

  /** Resolves when everything runs and serves again. */
  async healed(): Promise<void> {
    for (const name of ['postgres', 'temporal', 'worker', 'api'] as const)
      await this.servers[name].up();
    await untilReady(this.workerReady);
    await untilReady(`${this.origin}/api/health`);
  }

  /** Starts Temporal anew with nothing that it knew; it must be down. */
  async forgetTemporal(): Promise<void> {
    rmSync(join(this.folder, 'temporal'), { recursive: true, force: true });
    await this.servers.temporal.start();
  }

  /** Copies what the servers wrote. */
  keepLogs(folder: string): void {
    mkdirSync(folder, { recursive: true });
    for (const name of victims)
      if (existsSync(this.logOf(name))) copyFileSync(this.logOf(name), join(folder, `${name}.log`));
  }

  logOf(name: Victim): string {
    const owned = name === 'postgres' || name === 'temporal';
    return owned ? join(this.folder, name, 'server.log') : join(this.folder, `${name}.log`);
  }

  /** A second call waits for the first. */
  async stop(): Promise<void> {
    this.stopping ??= this.stopServers();
    await this.stopping;
  }

  private async stopServers(): Promise<void> {
    for (const name of ['api', 'worker', 'temporal', 'postgres'] as const)
      await this.servers[name].stop();
    await this.mailBox.close();
    rmSync(this.folder, { recursive: true, force: true });
    FaultStack.running?.delete(this);
  }

  private get workerReady(): string {
    return `http://${this.environment['SIGNER_ADDRESS'] ?? ''}/ready`;
  }

  private get parts() {
    const { postgres, temporal } = this;
    if (postgres === undefined || temporal === undefined)
      throw new ProgramFailed('the servers have not been started');
    return { postgres, temporal };
  }

  private async startAll(): Promise<void> {
    await this.mailBox.open();
    await this.servers.postgres.start();
    await this.servers.temporal.start();
    await fillRecord(this.ownerUrl);
    this.environment = {
      DATABASE_URL: this.appUrl,
      TEMPORAL_ADDRESS: this.temporalAddress,
      CONGVU_DATA: this.dataFolder,
      SIGNER_ADDRESS: `127.0.0.1:${String(await anyFreePort())}`,
      SIGNER_SECRET: randomBytes(32).toString('base64url'),
      HOST: '127.0.0.1',
      PORT: String(await anyFreePort()),
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(this.mailBox.port),
      SMTP_FROM: 'Công Vụ <congvu@tinh.example>',
      // What is undone is tried elsewhere; here every act goes on at once.
      UNDO_SECONDS: '0',
    };
    await this.servers.worker.start();
    await this.servers.api.start();
    await this.healed();
  }

  private async launchPostgres() {
    const dataDir = join(this.folder, 'postgres');
    const port = this.postgres?.port;
    this.postgres = await startPostgres({ dataDir, port, exactPort: port !== undefined });
    return startedAs(this.postgres);
  }

  private async launchTemporal() {
    const port = this.temporal?.port;
    this.temporal = await startTemporalDevServer({
      program: await resolveTemporalCli(),
      dataDir: join(this.folder, 'temporal'),
      settings: TEMPORAL_SETTINGS,
      port,
      exactPort: port !== undefined,
    });
    return startedAs(this.temporal);
  }

  private launch(program: WatchedProgram) {
    const { environment } = this;
    const desk = join(this.folder, 'desk');
    return launchProgram({ program, environment, logFile: this.logOf(program), desk });
  }
}

function startedAs(server: PostgresServer | TemporalServer): Started {
  return { pid: server.identity.pid, exited: server.exited, stop: () => server.stop() };
}
