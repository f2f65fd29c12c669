import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type FullConfig } from '@playwright/test';
import { artifacts, root, stackFile } from './places.js';

const READY_WITHIN_MS = 240_000;
const LOOK_EACH_MS = 500;

/** Starts the built product as anybody would, on a data folder of its own; stops it after the last test. */
export default async function startStack({ metadata }: FullConfig): Promise<() => Promise<void>> {
  await mkdir(artifacts, { recursive: true });
  const running = (metadata as { readonly url?: string }).url;
  if (running !== undefined) {
    await writeFile(stackFile, JSON.stringify({ url: running }));
    return async () => undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'congvu-e2e-'));
  const port = await freePort();
  const entry = join(root, 'apps/cli/bin/congvu.mjs');
  const args = [entry, 'start', '--data', join(folder, 'data'), '--port', String(port), '--yes'];
  const stack = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [stack.stdout, stack.stderr]) {
    stream.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
  }
  const url = `http://127.0.0.1:${port}`;
  await ready(`${url}/api/ready`, stack).catch(async (error: unknown) => {
    await stop(stack);
    throw new Error(`The stack did not start.\n${said.join('')}`, { cause: error });
  });
  await mkdir(dirname(stackFile), { recursive: true });
  await writeFile(stackFile, JSON.stringify({ url }));
  return async () => {
    await stop(stack);
    await rm(folder, { recursive: true, force: true });
  };
}

async function ready(address: string, stack: ChildProcess): Promise<void> {
  const end = performance.now() + READY_WITHIN_MS;
  while (performance.now() < end) {
    if (stack.exitCode !== null) throw new Error(`It ended with ${stack.exitCode}.`);
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EACH_MS));
  }
  throw new Error(`Not ready after ${READY_WITHIN_MS} ms.`);
}

async function stop(stack: ChildProcess): Promise<void> {
  if (stack.exitCode !== null || stack.signalCode !== null) return;
  const ended = once(stack, 'exit');
  stack.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}
