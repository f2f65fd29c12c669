import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** npm puts what several packages share at the root and the rest beside its package. */
const INSTALLED_IN = [root, join(root, 'apps/web')];

/** The script behind a command of an installed package, to be run by node without npx. */
export function scriptOf(packageName, command = packageName) {
  const folders = INSTALLED_IN.map((folder) => join(folder, 'node_modules', packageName));
  const folder = folders.find((candidate) => existsSync(join(candidate, 'package.json')));
  if (folder === undefined) throw new Error(`${packageName} is not installed: run npm ci`);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

const STOPS = ['SIGINT', 'SIGTERM'];

/**
 * Runs node on a script from the root of the repository. Who stops us stops the script first, which ends what it started;
 * then we end by the same signal.
 * @returns the exit code and, unless it is shown at once, all it wrote
 */
export function runNode(args, { env = {}, show = false } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  let stoppedBy;
  const passOn = (signal) => {
    stoppedBy = signal;
    child.kill(signal);
  };
  for (const signal of STOPS) process.on(signal, passOn);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const each of STOPS) process.off(each, passOn);
      if (stoppedBy === undefined) resolve({ code: code ?? 1, signal, output });
      else process.kill(process.pid, stoppedBy);
    });
  });
}

/** Builds what has changed since the last time. */
export const build = () =>
  runNode([scriptOf('nx'), 'run-many', '-t', 'build', '--outputStyle=static'], {
    env: { NX_DAEMON: 'false' },
    show: true,
  });
