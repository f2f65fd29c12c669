import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FullConfig } from '@playwright/test';
import { artifacts, root, stacksFile } from './places.js';

const READY_WITHIN_MS = 240_000;
const LOOK_EACH_MS = 500;
/** Long enough to take an approval back in the browser; each next person waits as long for his task. */
const UNDO_SECONDS = '4';

interface Stack {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts the product for each browser that works at the same time; stops them after the last test. */
export default async function startStacks({
  metadata,
  workers,
}: FullConfig): Promise<() => Promise<void>> {
  await mkdir(artifacts, { recursive: true });
  const { url: running } = metadata as { readonly url?: string };
  const stacks = running === undefined ? await startAll(workers) : [];
  const urls = running === undefined ? stacks.map(({ url }) => url) : [running];
  await writeFile(stacksFile, JSON.stringify(urls));
  return async () => {
    await Promise.all(stacks.map((stack) => stack.stop()));
  };
}

/** All of them or none: one that does not start takes the others down with it. */
async function startAll(count: number): Promise<readonly Stack[]> {
  const outcomes = await Promise.allSettled(Array.from({ length: count }, startStack));
  const stacks = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const causes = outcomes.flatMap((one) =>
    one.status === 'rejected' ? [one.reason as Error] : [],
  );
  if (causes.length === 0) return stacks;
  await Promise.all(stacks.map((stack) => stack.stop()));
  throw new Error(causes.map(({ message }) => message).join('\n'), { cause: causes[0] });
}

/** Starts the built product as anybody would, on a data folder of its own. */
async function startStack(): Promise<Stack> {
  const folder = await mkdtemp(join(tmpdir(), 'congvu-e2e-'));
  const port = await freePort();
  // The command of the package would build what is stale, twice at once.
  const entry = join(root, 'apps/cli/dist/main.js');
  const args = [entry, 'start', '--data', join(folder, 'data'), '--port', String(port), '--yes'];
  const env = { ...process.env, UNDO_SECONDS };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
  }
  const url = `http://127.0.0.1:${port}`;
  const stopAndRemove = async () => {
    await stop(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready(`${url}/api/ready`, child);
  } catch (error) {
    await stopAndRemove();
    throw new Error(`The stack did not start.\n${said.join('')}`, { cause: error });
  }
  return { url, stop: stopAndRemove };
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
