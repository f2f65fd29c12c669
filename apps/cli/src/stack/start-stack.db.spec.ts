import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readConfig } from '@congvu/config';
import { anyFreePort, type ProcessIdentity } from '@congvu/embedded';
import { findConnection } from './connection.js';
import { layoutOf, openDataFolder, type DataFolder } from './data-folder.js';
import { Progress } from './progress.js';
import { startStack, type StackReport } from './start-stack.js';
import { takeLock } from './stack-lock.js';
import { Supervisor } from './supervisor.js';
import { type Programs } from './workspace.js';

const run = promisify(execFile);
const WITHIN_MS = 120_000;

/** Small real programs in place of ours: this is about processes, not about what they do. */
const SOURCES = {
  cli: `console.log(JSON.stringify({ ok: true, text: 'did ' + process.argv[2], accounts:
    [{ login: 'binh', person: 'Trần Thị Bình', post: 'Chuyên viên', unit: 'Sở Nội vụ', featured: true }] }))`,
  worker: `import { createServer } from 'node:http';
    const [host, port] = process.env.SIGNER_ADDRESS.split(':');
    createServer((request, response) => response.end('ready')).listen(port, host);
    process.on('SIGTERM', () => process.exit(0));`,
  api: `import { createServer } from 'node:http';
    const { HOST, PORT, DATABASE_URL, DATABASE_OWNER_URL } = process.env;
    const answer = JSON.stringify({ pid: process.pid, DATABASE_URL, DATABASE_OWNER_URL });
    const server = createServer((request, response) => response.end(answer)).listen(PORT, HOST);
    process.on('SIGTERM', () => server.close(() => process.exit(0)));`,
};

async function makePrograms(folder: string, sources = SOURCES): Promise<Programs> {
  const path = (name: string) => join(folder, `${name}.mjs`);
  for (const [name, source] of Object.entries(sources)) await writeFile(path(name), source);
  return { cli: path('cli'), worker: path('worker'), api: path('api'), web: folder };
}

async function processesOn(folder: string): Promise<string[]> {
  const { stdout } = await run('ps', ['-eo', 'pid=,stat=,args=']);
  return stdout.split('\n').filter((line) => line.includes(folder) && !/^\s*\d+\s+Z/.test(line));
}

describe('the stack of congvu start', () => {
  let folder: string;
  let data: DataFolder;
  let lines: string[];
  let supervisor: Supervisor;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'congvu-stack-'));
    await run('chmod', ['755', folder]);
    data = layoutOf(join(folder, 'data'));
    lines = [];
  });
  afterEach(async () => {
    await supervisor.stop();
    expect(await processesOn(folder)).toEqual([]);
    await rm(folder, { recursive: true, force: true });
  });

  async function start(
    options: { port?: number; sources?: typeof SOURCES } = {},
  ): Promise<StackReport> {
    const say = (line: string) => void lines.push(line);
    supervisor = new Supervisor(say, { firstMs: 50, lastMs: 200, stableMs: 60_000 });
    await openDataFolder(data.root, data);
    return startStack({
      data,
      wish: { kind: 'rehearsal' },
      config: readConfig({}, 'cli'),
      host: '127.0.0.1',
      port: options.port ?? (await anyFreePort()),
      programs: await makePrograms(folder, options.sources),
      supervisor,
      progress: new Progress(say),
    });
  }

  const ask = async (url: string) => (await (await fetch(url)).json()) as Record<string, unknown>;
  const said = (text: string) => lines.some((line) => line.includes(text));

  async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
    const end = Date.now() + 30_000;
    while (Date.now() < end && !(await condition())) await delay(50);
    expect(await condition()).toBe(true);
  }

  function pidOf(record: string): number {
    const { server } = JSON.parse(readFileSync(record, 'utf8')) as { server: ProcessIdentity };
    return server.pid;
  }

  it(
    'starts everything, tells the programs what they may know, and leaves nothing behind',
    async () => {
      const { url, results } = await start();
      const answer = await ask(url);
      expect(String(answer.DATABASE_URL)).toMatch(/^postgres:\/\/congvu_app:/);
      expect(answer.DATABASE_OWNER_URL).toBeUndefined();
      expect(results[0]?.accounts[0]?.login).toBe('binh');
      expect(said('did migrate')).toBe(true);
      const lock = takeLock(data.lock);
      const connection = findConnection(readConfig({}, 'cli'), data.root);
      expect(connection).toMatchObject({ publicUrl: url, databaseUrl: answer.DATABASE_URL });
      lock.release();
    },
    WITHIN_MS,
  );

  it(
    'mends each server that is killed, at its old address',
    async () => {
      const { url } = await start();
      const records = {
        'Máy chủ web (api)': join(data.run, 'api.json'),
        'Bộ xử lý nền (worker)': join(data.run, 'worker.json'),
        Temporal: join(data.temporal, 'server.json'),
        PostgreSQL: join(data.postgres, 'server.json'),
      };
      for (const [name, record] of Object.entries(records)) {
        const killed = pidOf(record);
        process.kill(killed, 'SIGKILL');
        await until(() => said(`${name} đã chạy lại`));
        expect(said(`${name} dừng bất ngờ (SIGKILL)`)).toBe(true);
        expect(pidOf(record)).not.toBe(killed);
      }
      expect((await ask(url)).pid).toBe(pidOf(join(data.run, 'api.json')));
    },
    WITHIN_MS,
  );

  it(
    'moves to the next port when the wished one is taken, and says so',
    async () => {
      const port = await anyFreePort();
      const occupant = createServer();
      await new Promise<void>((resolve) => occupant.listen(port, '127.0.0.1', () => resolve()));
      const { url } = await start({ port });
      expect(Number(new URL(url).port)).toBeGreaterThan(port);
      expect(said(`Trang web: cổng ${String(port)} đã có chương trình khác dùng`)).toBe(true);
      await new Promise((resolve) => occupant.close(resolve));
    },
    WITHIN_MS,
  );

  it(
    'shows the log of a program that does not come up',
    async () => {
      const worker = `console.error('no such queue'); process.exit(1)`;
      await expect(start({ sources: { ...SOURCES, worker } })).rejects.toThrow(
        /worker.*tiến trình đã kết thúc\nno such queue/s,
      );
    },
    WITHIN_MS,
  );

  it(
    'shows the message of a database step that fails',
    async () => {
      const cli = `console.log(JSON.stringify({ ok: false, error: { message: 'sai cấu trúc' } })); process.exit(1)`;
      await expect(start({ sources: { ...SOURCES, cli } })).rejects.toThrow('sai cấu trúc');
    },
    WITHIN_MS,
  );

  it(
    'can be broken off while it starts',
    async () => {
      const starting = start().catch(() => undefined);
      await until(() => said('PostgreSQL 18'));
      await supervisor.stop();
      await starting;
      expect(await processesOn(folder)).toEqual([]);
    },
    WITHIN_MS,
  );
});
