import process from 'node:process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { childEnvironment } from '@congvu/config';
import { startServerProcess } from '@congvu/embedded';
import { type WatchedProgram } from '../crash-points/crash-point.js';
import { type Started } from './kept-server.js';

const apps = join(import.meta.dirname, '../../..');
const preload = pathToFileURL(join(import.meta.dirname, '../crash-points/preload.js'));

export interface ProgramLaunch {
  readonly program: WatchedProgram;
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Folder of the plan that its watchers read. */
  readonly desk: string;
}

/** A program of ours could not be started. */
export class ProgramFailed extends Error {
  readonly code = 'program-failed';
}

/** Starts a built program with the watchers loaded before it. */
export async function launchProgram(launch: ProgramLaunch): Promise<Started> {
  const { program, environment, logFile, desk } = launch;
  const entry = join(apps, program, 'dist/main.js');
  if (!existsSync(entry)) throw new ProgramFailed(`${entry} is not built`);
  const watchers = new URL(preload);
  watchers.searchParams.set('program', program);
  watchers.searchParams.set('desk', desk);
  const server = await startServerProcess({
    file: process.execPath,
    args: ['--enable-source-maps', '--import', watchers.href, entry],
    logFile,
    environment: childEnvironment(environment),
  });
  const stop = () =>
    server.stop([
      { signal: 'SIGTERM', graceMs: 12_000 },
      { signal: 'SIGKILL', graceMs: 500 },
    ]);
  return { pid: server.identity.pid, exited: server.exited, stop };
}

/** Asks an address until it answers 200. @throws ProgramFailed */
export async function untilReady(url: string, withinMs = 60_000): Promise<void> {
  const until = Date.now() + withinMs;
  while (!(await answers(url))) {
    if (Date.now() > until) throw new ProgramFailed(`${url} does not answer`);
    await pause(50);
  }
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
