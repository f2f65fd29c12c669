import { spawn, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { asAccount, type ServerAccount } from './server-account.js';
import { identify, stopProcess, type ProcessIdentity, type StopStep } from './process-identity.js';

/** A log is set aside at the next start once it is larger than this. */
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

export interface ExitStatus {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ServerCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly account?: ServerAccount;
  readonly environment?: NodeJS.ProcessEnv;
}

/** A server that runs as our child, in a process group of its own. */
export interface ServerProcess {
  readonly identity: ProcessIdentity;
  readonly exited: Promise<ExitStatus>;
  /** What this start has written to the log so far, without what earlier ones left there. */
  written(): string;
  /** Stops the server by these steps; a second call waits for the first. */
  stop(steps: readonly StopStep[]): Promise<void>;
}

/**
 * Starts a server. It has its own process group, since Ctrl-C must reach us alone: we stop the servers
 * in their order. Its output goes to a file, since a pipe would break when we are killed.
 */
export async function startServerProcess(command: ServerCommand): Promise<ServerProcess> {
  setAsideLargeLog(command.logFile);
  const log = openSync(command.logFile, 'a', 0o600);
  const written = whatFollows(log, command.logFile);
  const child = spawn(command.file, command.args, {
    ...asAccount(command.account),
    env: command.environment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const exited = new Promise<ExitStatus>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  await spawned(child);
  // Keeping nothing open for it lets a test run end; whoever supervises waits on `exited` anyway.
  child.unref();
  const pid = child.pid ?? 0;
  const identity = identify(pid) ?? { pid, startedAt: 'gone' };
  let stopping: Promise<void> | undefined;
  const stop = async (steps: readonly StopStep[]) => {
    child.ref();
    await stopProcess(identity, steps);
    await exited;
  };
  return { identity, exited, written, stop: (steps) => (stopping ??= stop(steps)) };
}

/** @returns how to read what is added to the open log from now on */
function whatFollows(log: number, file: string): () => string {
  const { size } = fstatSync(log);
  return () => readFileSync(file).subarray(size).toString('utf8');
}

function spawned(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve());
    child.once('error', reject);
  });
}

/** The last part of a log, for a message about a failure. */
export function logTail(file: string, characters = 2_000): string {
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-characters).trim() : '';
}

function setAsideLargeLog(file: string): void {
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
}
