import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { accountFor, canEnter, serverAccount, systemFolder } from '@congvu/embedded';
import { CommandFailed } from '../command-error.js';
import { lockHolder } from './stack-lock.js';
import { workspaceRoot } from './workspace.js';

const run = promisify(execFile);

/** A rehearsal has a clock that can be moved; the kind of an environment never changes. */
export type EnvironmentKind = 'rehearsal' | 'ordinary';

/** Where everything of one installation lies. */
export interface DataFolder {
  readonly root: string;
  readonly postgres: string;
  readonly temporal: string;
  readonly files: string;
  readonly keys: string;
  readonly trust: string;
  /** Keys of the certificate authority, and what it has issued; it lies around its trust list. */
  readonly authorityKeys: string;
  readonly issued: string;
  readonly logs: string;
  /** Records of the running servers. */
  readonly run: string;
  /** Marks the folder as ours and says of which kind it is. */
  readonly marker: string;
  readonly lock: string;
  /** A downloaded Temporal, for users without a home. */
  readonly cache: string;
  /** All accounts of the sample. */
  readonly accounts: string;
  /** How other commands reach the running stack. */
  readonly connection: string;
}

/** Where the data are if neither `--data` nor CONGVU_DATA says otherwise. */
export const defaultDataFolder = join(workspaceRoot, '.congvu');

export function layoutOf(root: string): DataFolder {
  return {
    root,
    postgres: join(root, 'postgres'),
    temporal: join(root, 'temporal'),
    files: join(root, 'files'),
    keys: join(root, 'keys'),
    trust: join(root, 'trust'),
    authorityKeys: join(root, 'private'),
    issued: join(root, 'issued'),
    logs: join(root, 'logs'),
    run: join(root, 'run'),
    marker: join(root, 'congvu.json'),
    lock: join(root, 'lock.json'),
    cache: join(root, 'cache'),
    accounts: join(root, 'accounts.txt'),
    connection: join(root, 'connection.json'),
  };
}

/**
 * The folder that is really used for a wished one. As root, where the server's account cannot enter the
 * wished folder, it is one below /var/lib/congvu, named after the wished one (architecture.md §9).
 */
export function placeOf(wished: string): string {
  const folder = resolve(wished);
  const account = accountFor(join(folder, 'postgres', 'cluster')) ?? serverAccount();
  if (canEnter(folder, account)) return folder;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  return join(systemFolder, `data-${name}`);
}

/**
 * Makes the folders, and at the first time copies what a wished folder already holds to its place.
 * @returns whether data were copied.
 * @throws CommandFailed when the folder holds something else than our data.
 */
export async function openDataFolder(wished: string, data: DataFolder): Promise<boolean> {
  const source = layoutOf(resolve(wished));
  const copies = source.root !== data.root && existsSync(source.marker) && !existsSync(data.root);
  if (copies) await copyData(source, data);
  if (!existsSync(data.marker) && holdsOtherThings(data)) {
    throw new CommandFailed(
      'not-a-data-folder',
      `${data.root} có dữ liệu khác, không phải của Công Vụ. Hãy chọn thư mục trống bằng --data.`,
    );
  }
  mkdirSync(data.root, { recursive: true });
  // The database's account must pass through, whatever the umask; what is private is shut below.
  chmodSync(data.root, 0o711);
  for (const folder of [data.files, data.keys, data.trust, data.logs, data.run, data.temporal]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
  return copies;
}

/**
 * Writes the kind at the first time and keeps it for ever.
 * @throws CommandFailed when the data are of another kind than the one asked for.
 */
export function settleKind(data: DataFolder, asked: EnvironmentKind | undefined): EnvironmentKind {
  const known = readKind(data);
  if (known === undefined) {
    const kind = asked ?? 'rehearsal';
    const made = { format: 1, kind, madeAt: new Date().toISOString() };
    writeFileSync(data.marker, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o644 });
    return kind;
  }
  if (asked !== undefined && asked !== known) {
    throw new CommandFailed(
      'other-kind',
      `Dữ liệu trong ${data.root} là môi trường diễn tập; môi trường chính thức cần thư mục riêng (--data).`,
    );
  }
  return known;
}

/** The kind of the data that are there; `undefined` before the first start. */
export function readKind(data: DataFolder): EnvironmentKind | undefined {
  if (!existsSync(data.marker)) return undefined;
  const { kind } = JSON.parse(readFileSync(data.marker, 'utf8')) as { kind?: unknown };
  return kind === 'ordinary' ? 'ordinary' : 'rehearsal';
}

/** Deletes all data of the installation; the folder itself stays. */
export async function eraseData(data: DataFolder): Promise<void> {
  const parts = [
    data.postgres,
    data.temporal,
    data.files,
    data.keys,
    data.trust,
    data.authorityKeys,
    data.issued,
    data.logs,
    data.run,
  ];
  // The marker goes last: a broken-off deletion is recognised and can be repeated.
  for (const part of [...parts, data.accounts, data.connection, data.marker]) {
    await rm(part, { recursive: true, force: true });
  }
}

function holdsOtherThings(data: DataFolder): boolean {
  if (!existsSync(data.root)) return false;
  const ours = Object.values<string>({ ...data }).map((path) => basename(path));
  return readdirSync(data.root).some((name) => !ours.some((known) => name.startsWith(known)));
}

async function copyData(source: DataFolder, data: DataFolder): Promise<void> {
  if (lockHolder(source.lock) !== undefined) {
    throw new CommandFailed('already-running', `Dữ liệu trong ${source.root} đang được sử dụng.`);
  }
  const parent = dirname(data.root);
  const temporary = join(parent, `.${basename(data.root)}.${String(process.pid)}`);
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  await run('cp', ['-a', source.root, temporary]);
  const copy = layoutOf(temporary);
  const account = serverAccount();
  const cluster = join(copy.postgres, 'cluster');
  if (account !== undefined && existsSync(cluster)) {
    await run('chown', ['-R', `${String(account.uid)}:${String(account.gid)}`, cluster]);
    await rm(join(cluster, 'postmaster.pid'), { force: true });
  }
  await rm(copy.lock, { force: true });
  await rm(join(copy.postgres, 'server.json'), { force: true });
  await rename(temporary, data.root);
}
