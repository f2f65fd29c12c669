import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { childEnvironment } from '@congvu/config';
import {
  logTail,
  ServerStartFailed,
  startServerProcess,
  stopOrphan,
  writeServerRecord,
  type ServerProcess,
  type StopStep,
} from '@congvu/embedded';
import { type Service } from './service.js';

/** How long a program may take until it is ready. */
const READY_WITHIN_MS = 60_000;

export interface ProgramOptions {
  /** Name for people. */
  readonly name: string;
  /** Short name of its log and of its record. */
  readonly key: string;
  /** The built program, run by plain node. */
  readonly entry: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folders of the logs and of the records of running servers. */
  readonly logFolder: string;
  readonly runFolder: string;
  /** How long it may drain after SIGTERM. */
  readonly drainMs: number;
  /** Answers 200 when it is ready. */
  readonly readyUrl: string;
}

/** Time to drain, then by force. */
export function programStopSteps(drainMs: number): readonly StopStep[] {
  return [
    { signal: 'SIGTERM', graceMs: drainMs },
    { signal: 'SIGKILL', graceMs: 300 },
  ];
}

/** A program of ours as a server of the stack: a process of its own. */
export function programService(options: ProgramOptions): Service {
  const logFile = join(options.logFolder, `${options.key}.log`);
  const recordFile = join(options.runFolder, `${options.key}.json`);
  const steps = programStopSteps(options.drainMs);
  const start = async (_restart: boolean, signal: AbortSignal) => {
    await stopOrphan(recordFile, options.runFolder, steps);
    const server = await startServerProcess({
      file: process.execPath,
      args: ['--enable-source-maps', options.entry],
      logFile,
      environment: childEnvironment(options.environment),
    });
    writeServerRecord(recordFile, server.identity);
    const failure = await waitUntilReady(server, options.readyUrl, signal);
    if (failure !== undefined) {
      await server.stop(steps);
      throw new ServerStartFailed(options.name, failure, logTail(logFile));
    }
    return { exited: server.exited, stop: () => server.stop(steps) };
  };
  return { name: options.name, logFile, start };
}

async function waitUntilReady(
  server: ServerProcess,
  readyUrl: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const state = { ended: false };
  void server.exited.then(() => (state.ended = true));
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (state.ended) return 'tiến trình đã kết thúc';
    if (signal.aborted) return 'bị ngắt';
    if (await answers(readyUrl)) return undefined;
    await delay(50);
  }
  return `chưa sẵn sàng sau ${String(READY_WITHIN_MS / 1000)} giây`;
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
