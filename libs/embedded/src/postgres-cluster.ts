import { execFile } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ClusterVersionMismatch, DataFolderInUse } from './embedded-error.js';
import { type PostgresBinaries } from './postgres-binaries.js';
import { commandLine, identify, stopProcess, type StopStep } from './process-identity.js';
import { asAccount, type ServerAccount } from './server-account.js';

const run = promisify(execFile);

/**
 * Fast shutdown, then immediate, then by force: PostgreSQL recovers from each of them. Together with the
 * other servers it must fit into the fifteen seconds of a stop (architecture.md §4b, shutdown).
 */
export const postgresStopSteps: readonly StopStep[] = [
  { signal: 'SIGINT', graceMs: 3_000 },
  { signal: 'SIGQUIT', graceMs: 800 },
  { signal: 'SIGKILL', graceMs: 500 },
];

export interface ClusterMaking {
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount | undefined;
  readonly adminPassword: string;
  /** Do not wait for the disk; for tests. */
  readonly fast: boolean;
}

/** Whether the folder holds a finished cluster. */
export function clusterExists(cluster: string): boolean {
  return existsSync(join(cluster, 'PG_VERSION'));
}

/** @throws ClusterVersionMismatch when the data belong to another major version. */
export function checkClusterVersion(cluster: string, version: string): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const wanted = version.split('.')[0] ?? version;
  if (found !== wanted) throw new ClusterVersionMismatch(cluster, found, wanted);
}

/**
 * Makes a cluster: UTF-8, Vietnamese order and letter case by ICU. It is made beside its place and then
 * moved, since initdb writes PG_VERSION early and a broken-off one would pass for a cluster.
 */
export async function makeCluster(cluster: string, making: ClusterMaking): Promise<void> {
  const { binaries, account, adminPassword, fast } = making;
  const unfinished = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${adminPassword}\n`, { mode: 0o600 });
  if (account !== undefined) {
    for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);
  }
  // Full-text search and pg_trgm tell letters by LC_CTYPE, which therefore must know UTF-8 too.
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const options = [`--pgdata=${unfinished}`, '--username=postgres', `--pwfile=${passwordFile}`];
  const text = [
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--locale-provider=icu',
    '--icu-locale=vi-VN',
  ];
  const speed = fast ? ['--no-sync'] : [];
  try {
    const args = [...options, ...text, '--auth=scram-sha-256', ...speed];
    await run(binaries.initdb, args, asAccount(account));
    renameSync(unfinished, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * Deals with a postmaster.pid left behind: stops the server if it is still one on this cluster and
 * nobody of ours owns it, and takes the file away if its pid now belongs to something else.
 * @returns whether a server was stopped.
 */
export async function clearPostmaster(cluster: string): Promise<boolean> {
  const file = join(cluster, 'postmaster.pid');
  const pid = readPostmaster(cluster)?.pid ?? 0;
  const server = identify(pid);
  const isOurs = server !== undefined && isPostmasterOf(commandLine(pid), cluster);
  if (isOurs && !(await stopProcess(server, postgresStopSteps))) {
    throw new DataFolderInUse(dirname(cluster), pid);
  }
  rmSync(file, { force: true });
  return isOurs;
}

/** Whether a command line is that of a PostgreSQL server on this cluster, and not of a later process. */
export function isPostmasterOf(command: string, cluster: string): boolean {
  const [program = '', ...args] = command.split(' ');
  return /(^|\/)postgres$/.test(program) && args.join(' ').includes(`-D ${cluster} `);
}

/** What the running server says about itself. */
export function readPostmaster(cluster: string): { pid: number; ready: boolean } | undefined {
  const file = join(cluster, 'postmaster.pid');
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}
