import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { loadPasswords, type DatabasePasswords } from './database-roles.js';
import { DataFolderUnreachable, ServerStartFailed } from './embedded-error.js';
import { anyFreePort, freePortFrom } from './free-port.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import {
  checkClusterVersion,
  clearPostmaster,
  clusterExists,
  makeCluster,
  postgresStopSteps,
  readPostmaster,
} from './postgres-cluster.js';
import { accountFor, canEnter, type ServerAccount } from './server-account.js';
import { logTail, startServerProcess, type ServerProcess } from './server-process.js';
import { stopOrphan } from './server-record.js';

/** Crash recovery of a large database may take a while. */
const READY_WITHIN_MS = 120_000;
/** How often a start is repeated that failed for a passing reason. */
const ATTEMPTS = 10;

export interface ClusterWish {
  /** Absolute path of the folder for cluster, passwords, log and record. */
  readonly folder: string;
  readonly port?: number;
  readonly exactPort: boolean;
  readonly fast: boolean;
  readonly note: (text: string) => void;
  readonly signal?: AbortSignal;
}

export interface ClusterPlace {
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount | undefined;
  readonly cluster: string;
  readonly logFile: string;
  readonly recordFile: string;
  readonly passwords: DatabasePasswords;
}

/** Makes everything ready that a start needs: binaries, folder, no orphan, passwords, cluster. */
export async function preparePlace(wish: ClusterWish): Promise<ClusterPlace> {
  const { folder, note } = wish;
  const cluster = join(folder, 'cluster');
  const account = accountFor(cluster);
  const binaries = await postgresBinaries(account);
  if (binaries.copiedFrom !== undefined) {
    const reason = `"${account?.name ?? ''}" không vào được ${binaries.copiedFrom}`;
    note(`PostgreSQL chạy từ bản sao ${binaries.postgres}, vì ${reason}`);
  }
  makeFolder(folder, account);
  const place = {
    binaries,
    account,
    cluster,
    logFile: join(folder, 'server.log'),
    recordFile: join(folder, 'server.json'),
  };
  const orphan = await stopOrphan(place.recordFile, folder, postgresStopSteps);
  if ((await clearPostmaster(place.cluster)) || orphan) {
    note('đã dừng PostgreSQL còn sót của lần chạy trước');
  }
  const exists = clusterExists(place.cluster);
  const passwords = loadPasswords(join(folder, 'passwords.json'), exists);
  if (exists) checkClusterVersion(place.cluster, binaries.version);
  else await makeCluster(place.cluster, { ...wish, ...place, adminPassword: passwords.admin });
  return { ...place, passwords };
}

/** Starts the server and waits until it takes connections; moves on when somebody else has the port. */
export async function launch(
  place: ClusterPlace,
  wish: ClusterWish,
): Promise<{ server: ServerProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(wish);
    const server = await startServerProcess({
      file: place.binaries.postgres,
      args: ['-D', place.cluster, '-p', String(port), ...settings(wish.fast)],
      logFile: place.logFile,
      account: place.account,
    });
    const failure = await waitUntilReady(server, place.cluster, wish.signal);
    if (failure === undefined) return { server, port };
    await server.stop(postgresStopSteps);
    const tail = logTail(place.logFile);
    if (attempt === ATTEMPTS || wish.signal?.aborted === true || !isPassing(tail)) {
      throw new ServerStartFailed('PostgreSQL', failure, tail);
    }
    await delay(300);
  }
}

/** The account must be able to pass through the folder; others may enter, but see no file in it. */
function makeFolder(folder: string, account: ServerAccount | undefined): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, account === undefined ? 0o700 : 0o711);
  if (!canEnter(folder, account)) throw new DataFolderUnreachable(folder, account?.name ?? '');
}

async function choosePort(wish: ClusterWish): Promise<number> {
  if (wish.port === undefined) return anyFreePort();
  return wish.exactPort ? wish.port : freePortFrom(wish.port);
}

function settings(fast: boolean): string[] {
  const durable = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'jit=off',
    // Every disk of today seeks: with the default of 4 a small table is read whole rather than by its key.
    'random_page_cost=1.1',
  ];
  const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  return [...durable, ...(fast ? careless : [])].flatMap((setting) => ['-c', setting]);
}

async function waitUntilReady(
  server: ServerProcess,
  cluster: string,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  let ended = false;
  void server.exited.then(() => (ended = true));
  const until = Date.now() + READY_WITHIN_MS;
  while (!ended && Date.now() < until) {
    if (signal?.aborted === true) return 'bị ngắt';
    const postmaster = readPostmaster(cluster);
    if (postmaster?.ready === true && postmaster.pid === server.identity.pid) return undefined;
    await delay(15);
  }
  return ended
    ? 'tiến trình đã kết thúc'
    : `chưa sẵn sàng sau ${String(READY_WITHIN_MS / 1000)} giây`;
}

/** After a kill the last backends hold the shared memory for a moment; a port may be lost to a neighbour. */
function isPassing(tail: string): boolean {
  const last = tail.split('\n').slice(-12).join('\n');
  return /shared memory block|could not bind|Address already in use/.test(last);
}
