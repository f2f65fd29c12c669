import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ServerAccountMissing } from './embedded-error.js';

/** The unprivileged user under which servers run that refuse root. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account for PostgreSQL when we are root: `postgres`, made if it is missing, else `nobody`.
 * `undefined` for an ordinary user, who runs the server himself.
 * @throws ServerAccountMissing
 */
export function serverAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const account = lookUp('postgres') ?? createAccount('postgres') ?? lookUp('nobody');
  if (account === undefined) throw new ServerAccountMissing();
  return account;
}

/** As `serverAccount`, but data that exist already are served by whoever owns them, unless that is root. */
export function accountFor(cluster: string): ServerAccount | undefined {
  const account = serverAccount();
  if (account === undefined || !existsSync(cluster)) return account;
  const { uid, gid } = statSync(cluster);
  return uid === 0 || uid === account.uid ? account : { name: `uid ${String(uid)}`, uid, gid };
}

/** How a child is started under the account: not in our folder, which it may not be able to enter. */
export function asAccount(account: ServerAccount | undefined): {
  uid?: number;
  gid?: number;
  cwd?: string;
} {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid, cwd: '/' };
}

/** Whether the account can enter the folder or, if it does not exist yet, the nearest parent that does. */
export function canEnter(folder: string, account: ServerAccount | undefined): boolean {
  if (account === undefined) return true;
  let nearest = resolve(folder);
  while (!existsSync(nearest)) nearest = dirname(nearest);
  const attempt = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', nearest], {
    ...asAccount(account),
    stdio: 'ignore',
  });
  return attempt.status === 0;
}

function lookUp(name: string): ServerAccount | undefined {
  const id = (flag: string) =>
    Number(
      execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  try {
    return { name, uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function createAccount(name: string): ServerAccount | undefined {
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  spawnSync('useradd', [...flags, name], { stdio: 'ignore' });
  return lookUp(name);
}
