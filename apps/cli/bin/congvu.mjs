#!/usr/bin/env node
// Builds what is missing or stale (cached by Nx), then runs the built program in this very process.
// This file stands before any build, so it can use nothing of ours.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const main = join(root, 'apps/cli/dist/main.js');
const nx = join(root, 'node_modules/.bin/nx');

/** What a command needs built: those that run the servers need all of them. */
const SERVERS = ['@congvu/cli', '@congvu/worker', '@congvu/api', '@congvu/web'];
const needed = ['start', 'demo'].includes(process.argv[2]) ? SERVERS : ['@congvu/cli'];
const stamp = join(root, '.nx', needed.length > 1 ? 'built-servers' : 'built-cli');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Cần Node.js 20.19 trở lên, máy này có ${process.versions.node}.`);
}
// An image without sources brings what it needs already built.
if (existsSync(nx)) await buildIfStale();
if (!existsSync(main)) fail('Chưa dựng chương trình. Hãy chạy "npm ci" rồi "npm run build".');
await import('../dist/main.js');

async function buildIfStale() {
  const fingerprint = fingerprintOfSources();
  const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (built === fingerprint && needed.every(isBuilt)) return;
  const began = Date.now();
  process.stderr.write('Đang dựng chương trình (lần đầu có thể mất một phút)…\n');
  const { code, output } = await runNx();
  if (code !== 0) {
    process.stderr.write(`${output}\n`);
    // The doctor must speak above all when something is broken.
    if (process.argv[2] === 'doctor' && existsSync(main)) return;
    fail('Không dựng được chương trình; lỗi ở trên.');
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
  const seconds = ((Date.now() - began) / 1000).toFixed(1).replace('.', ',');
  process.stderr.write(`  ✔ Đã dựng chương trình — ${seconds} giây\n`);
}

function runNx() {
  const args = [nx, 'run-many', '-t', 'build', '-p', ...needed, '--outputStyle=static'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const stop = (signal) => {
    child.kill(signal);
    process.exit(1);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, stop);
      resolve({ code, output });
    });
  });
}

function isBuilt(project) {
  return existsSync(join(root, project.replace('@congvu/', 'apps/'), 'dist'));
}

/** Changes whenever a file changes that goes into a build; content is left to Nx. */
function fingerprintOfSources() {
  const hash = createHash('sha256');
  const apps = needed.map((project) => project.replace('@congvu/', 'apps/'));
  for (const folder of ['libs', 'workflows', ...apps]) addFolder(hash, join(root, folder));
  for (const file of ['package-lock.json', 'tsconfig.base.json', 'nx.json']) {
    addFile(hash, join(root, file));
  }
  return hash.digest('hex');
}

function addFolder(hash, folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!/^(node_modules|dist|dist-spec|coverage|e2e)$/.test(entry.name)) addFolder(hash, path);
    } else if (!/\.spec\.tsx?$/.test(entry.name)) {
      addFile(hash, path);
    }
  }
}

function addFile(hash, path) {
  const { size, mtimeMs } = statSync(path);
  hash.update(`${path}:${size}:${mtimeMs}\n`);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
