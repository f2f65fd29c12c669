import { accessSync, constants } from 'node:fs';
import { type Attempt } from './program-not-found.js';
import { runProgram } from './run-program.js';
import { type TemporalProgram } from './temporal-program.js';

/** By which way a program came. */
export type ProgramWay = 'given' | 'path' | 'cache' | 'official' | 'pypi';

export interface ResolvedProgram {
  readonly path: string;
  readonly version: string;
  readonly way: ProgramWay;
}

export interface ResolveOptions {
  /** A copy that the operator names (TEMPORAL_CLI, TEMPORAL_TEST_SERVER). */
  readonly given?: string;
  /** Folders where downloaded programs are kept; the first writable one takes new ones. */
  readonly cacheFolders?: readonly string[];
  /** What the caller has tried itself before, for the message of a failure. */
  readonly tried?: readonly Attempt[];
  /** Breaks a download off. */
  readonly signal?: AbortSignal;
  /** Do not download: only look. */
  readonly offline?: boolean;
  /** Takes signs of life and notes for people, in Vietnamese. */
  readonly progress?: (text: string) => void;
}

/** The operator's own copy: the one he names, else the one on PATH. Notes what was tried in vain. */
export async function findOwn(
  program: TemporalProgram,
  options: ResolveOptions,
  attempts: Attempt[],
): Promise<ResolvedProgram | undefined> {
  const { given } = options;
  if (given === undefined) {
    attempts.push({ way: program.variable, outcome: 'không đặt' });
  } else {
    const found = await examine(program, given);
    if (found.failure === '') return { path: given, version: found.version, way: 'given' };
    attempts.push({ way: `${program.variable}=${given}`, outcome: found.failure });
    options.progress?.(`${program.variable}=${given} không dùng được: ${found.failure}`);
  }
  const args = ['-c', 'command -v -- "$1"', 'sh', program.name];
  const path = (await runProgram({ file: '/bin/sh', args, withinMs: 5_000 })).output.trim();
  if (path === '') {
    attempts.push({ way: 'PATH', outcome: `không có lệnh ${program.name}` });
    return undefined;
  }
  const found = await examine(program, path);
  if (found.failure === '') return { path, version: found.version, way: 'path' };
  attempts.push({ way: `PATH (${path})`, outcome: found.failure });
  return undefined;
}

async function examine(
  program: TemporalProgram,
  path: string,
): Promise<{ version: string; failure: string }> {
  if (!isExecutable(path)) return { version: '', failure: 'không có tệp chạy được ở đó' };
  // The test server takes nothing but a port: it cannot be asked for its version.
  if (program.oldest === undefined) return { version: 'unknown', failure: '' };
  const run = await runProgram({ file: path, args: ['--version'], withinMs: 10_000 });
  const version = /version v?(\d+\.\d+\.\d+)/.exec(run.output)?.[1];
  if (!run.ok || version === undefined) {
    return { version: '', failure: run.failure || 'không cho biết phiên bản' };
  }
  const isOld = compareVersions(version, program.oldest) < 0;
  return {
    version,
    failure: isOld ? `phiên bản ${version} quá cũ (cần từ ${program.oldest})` : '',
  };
}

/** Whether there is a program that we may run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Below zero when the first version is the older one. */
export function compareVersions(first: string, second: string): number {
  const [left, right] = [first, second].map((version) => version.split('.').map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
