import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ServerStartFailed } from './embedded-error.js';
import { anyFreePort, freePortFrom } from './free-port.js';
import { type ResolvedProgram } from './own-program.js';
import { type ProcessIdentity, type StopStep } from './process-identity.js';
import {
  logTail,
  startServerProcess,
  type ExitStatus,
  type ServerProcess,
} from './server-process.js';
import { stopOrphan, writeServerRecord } from './server-record.js';

const READY_WITHIN_MS = 60_000;
const ATTEMPTS = 3;

/** How the development server is stopped; its file survives both. */
export const temporalStopSteps: readonly StopStep[] = [
  { signal: 'SIGTERM', graceMs: 2_200 },
  { signal: 'SIGKILL', graceMs: 300 },
];

export interface TemporalOptions {
  /** The CLI, from `resolveTemporalCli`. */
  readonly program: Pick<ResolvedProgram, 'path' | 'version'>;
  /** Folder for the database file and the log; made if missing. */
  readonly dataDir: string;
  /** Wished port; if it is taken the next free one is used. Without it any free port. */
  readonly port?: number;
  /** Use exactly `port`, as for a restart under clients that know it. */
  readonly exactPort?: boolean;
  /** Namespace to make; default `congvu`. */
  readonly namespace?: string;
  /** Dynamic configuration of the server; values are JSON. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly note?: (text: string) => void;
  /** Breaks the start off; what was started is stopped again. */
  readonly signal?: AbortSignal;
}

export interface TemporalServer {
  readonly version: string;
  /** `host:port` of the gRPC frontend. */
  readonly address: string;
  readonly port: number;
  readonly namespace: string;
  readonly databaseFile: string;
  readonly identity: ProcessIdentity;
  readonly logFile: string;
  readonly exited: Promise<ExitStatus>;
  /** Stops it; by force after two seconds. */
  stop(): Promise<void>;
}

/**
 * Starts Temporal's development server on loopback, without its web pages, on an SQLite file. The file
 * carries the version: its schema is never upgraded in place (architecture.md §9), a newer CLI begins a
 * new file and `congvu reconcile` fills it.
 * @throws DataFolderInUse, ServerStartFailed, NoFreePort
 */
export async function startTemporalDevServer(options: TemporalOptions): Promise<TemporalServer> {
  const folder = resolve(options.dataDir);
  const namespace = options.namespace ?? 'congvu';
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const recordFile = join(folder, 'server.json');
  if (await stopOrphan(recordFile, folder, temporalStopSteps)) {
    options.note?.('đã dừng Temporal còn sót của lần chạy trước');
  }
  const logFile = join(folder, 'server.log');
  for (let attempt = 1; ; attempt += 1) {
    const place = {
      port: await choosePort(options),
      httpPort: await anyFreePort(),
      databaseFile: join(folder, `temporal-${options.program.version}.db`),
      namespace,
      settings: options.settings ?? {},
    };
    const command = { file: options.program.path, args: commandOf(place), logFile };
    const server = await startServerProcess(command);
    writeServerRecord(recordFile, server.identity);
    const failure = await waitUntilReady(server, place, options.signal);
    if (failure === undefined) {
      return serverAt(place, { server, logFile, version: options.program.version });
    }
    await server.stop(temporalStopSteps);
    if (attempt === ATTEMPTS || !failure.ended || !lostPort(server)) {
      throw new ServerStartFailed('Temporal', failure.reason, logTail(logFile));
    }
  }
}

/** One of its ports, some of which it chooses itself, went to a neighbour between the choice and the opening. */
function lostPort(server: ServerProcess): boolean {
  return server.written().includes('address already in use');
}

interface Started {
  readonly server: ServerProcess;
  readonly logFile: string;
  readonly version: string;
}

function serverAt(
  { port, namespace, databaseFile }: Place,
  { server, logFile, version }: Started,
): TemporalServer {
  return {
    version,
    address: `127.0.0.1:${String(port)}`,
    port,
    namespace,
    databaseFile,
    identity: server.identity,
    logFile,
    exited: server.exited,
    stop: () => server.stop(temporalStopSteps),
  };
}

interface Place {
  readonly port: number;
  readonly httpPort: number;
  readonly databaseFile: string;
  readonly namespace: string;
  readonly settings: Readonly<Record<string, string>>;
}

async function choosePort({ port, exactPort }: TemporalOptions): Promise<number> {
  if (port === undefined) return anyFreePort();
  return exactPort === true ? port : freePortFrom(port);
}

function commandOf({ port, httpPort, databaseFile, namespace, settings }: Place): string[] {
  const listen = ['--ip', '127.0.0.1', '--port', String(port), '--http-port', String(httpPort)];
  const data = ['--db-filename', databaseFile, '--namespace', namespace];
  const dynamic = Object.entries(settings).flatMap(([name, value]) => [
    '--dynamic-config-value',
    `${name}=${value}`,
  ]);
  return [
    'server',
    'start-dev',
    '--headless',
    ...listen,
    ...data,
    ...dynamic,
    '--log-level',
    'warn',
  ];
}

interface StartFailure {
  readonly reason: string;
  /** By itself, before it was ready. */
  readonly ended: boolean;
}

/** Ready means that the namespace is there: the CLI makes it after it has opened its ports. */
async function waitUntilReady(
  server: ServerProcess,
  place: Place,
  signal: AbortSignal | undefined,
): Promise<StartFailure | undefined> {
  let ended = false;
  void server.exited.then(() => (ended = true));
  const url = `http://127.0.0.1:${String(place.httpPort)}/api/v1/namespaces/${place.namespace}`;
  const until = Date.now() + READY_WITHIN_MS;
  while (!ended && Date.now() < until && signal?.aborted !== true) {
    if (await answers(url)) return undefined;
    await delay(40);
  }
  if (signal?.aborted === true) return { reason: 'bị ngắt', ended: false };
  const late = `chưa sẵn sàng sau ${String(READY_WITHIN_MS / 1000)} giây`;
  return { reason: ended ? 'tiến trình đã kết thúc' : late, ended };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
