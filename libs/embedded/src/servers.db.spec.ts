import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { DataFolderInUse } from './embedded-error.js';
import { anyFreePort } from './free-port.js';
import { startPostgres, type PostgresServer } from './postgres-server.js';
import { identify, isRunning } from './process-identity.js';
import { resolveTemporalCli, resolveTestServer } from './resolve-temporal.js';
import { startTemporalDevServer } from './temporal-server.js';

const run = promisify(execFile);
const WITHIN_MS = 60_000;

/** Pids of processes whose command line names the folder. */
async function processesOn(folder: string): Promise<string[]> {
  const { stdout } = await run('ps', ['-eo', 'pid=,stat=,args=']);
  return stdout.split('\n').filter((line) => line.includes(folder) && !/^\s*\d+\s+Z/.test(line));
}

async function query<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'congvu-servers-'));
  // As root the database's account must pass through; mkdtemp shuts the folder.
  await run('chmod', ['755', folder]);
});
afterEach(async () => {
  expect(await processesOn(folder)).toEqual([]);
  await rm(folder, { recursive: true, force: true });
});

describe('embedded PostgreSQL', () => {
  let server: PostgresServer | undefined;
  const start = async (options: { port?: number; note?: (text: string) => void } = {}) => {
    server = await startPostgres({ dataDir: join(folder, 'data'), fast: true, ...options });
    return server;
  };
  afterEach(async () => {
    await server?.stop();
  });

  it(
    'keeps data over a stop, and gives each role its rights',
    async () => {
      const first = await start();
      await query(first.urlOf('owner'), 'create table kept as select 1 as value');
      await query(first.urlOf('owner'), 'grant select on kept to congvu_reader');
      await first.stop();
      expect(isRunning(first.identity)).toBe(false);

      const second = await start();
      expect(await query(second.urlOf('reader'), 'select value from kept')).toEqual([{ value: 1 }]);
      await expect(query(second.urlOf('app'), 'select * from kept')).rejects.toThrow('denied');
      await expect(query(second.urlOf('app'), 'create table x (y int)')).rejects.toThrow('denied');
      expect(statSync(join(folder, 'data', 'passwords.json')).mode & 0o777).toBe(0o600);
    },
    WITHIN_MS,
  );

  it(
    'is PostgreSQL 18 with Vietnamese order and letter case',
    async () => {
      const { url } = await start();
      const [row] = await query<{ version: string; lower: string; words: string[] }>(
        url,
        `select current_setting('server_version') as version, lower('ĐƯỜNG') as lower,
          (select array_agg(w order by w) from unnest(array['đa','ba','dz','ăn','an','ân']) w) as words`,
      );
      expect(row?.version).toMatch(/^18\./);
      expect(row?.lower).toBe('đường');
      expect(row?.words).toEqual(['an', 'ăn', 'ân', 'ba', 'dz', 'đa']);
    },
    WITHIN_MS,
  );

  it(
    'moves to the next port when the wished one is taken',
    async () => {
      const port = await anyFreePort();
      const occupant = createServer().listen(port, '127.0.0.1');
      expect((await start({ port })).port).toBeGreaterThan(port);
      occupant.close();
    },
    WITHIN_MS,
  );

  it(
    'refuses a folder on which a server of a living process runs',
    async () => {
      await start();
      await expect(startPostgres({ dataDir: join(folder, 'data') })).rejects.toThrow(
        DataFolderInUse,
      );
    },
    WITHIN_MS,
  );

  it(
    'stops the server that a killed process left, and starts anew',
    async () => {
      const orphan = await start();
      const record = join(folder, 'data', 'server.json');
      const { server: identity } = JSON.parse(readFileSync(record, 'utf8')) as { server: object };
      const owner = { pid: 2 ** 22, startedAt: 'gone' };
      await writeFile(record, JSON.stringify({ server: identity, owner }));
      const notes: string[] = [];
      const next = await start({ note: (text) => void notes.push(text) });
      expect(isRunning(orphan.identity)).toBe(false);
      expect(isRunning(next.identity)).toBe(true);
      expect(notes).toEqual(['đã dừng PostgreSQL còn sót của lần chạy trước']);
    },
    WITHIN_MS,
  );

  it(
    'starts again after kill -9 of the server and after its pid went to another process',
    async () => {
      const killed = await start();
      process.kill(killed.identity.pid, 'SIGKILL');
      expect(await killed.exited).toEqual({ code: null, signal: 'SIGKILL' });
      const again = await start();
      await again.stop();
      const pidFile = join(folder, 'data', 'cluster', 'postmaster.pid');
      await writeFile(pidFile, `${String(process.pid)}\n`);
      expect(isRunning((await start()).identity)).toBe(true);
      expect(identify(process.pid)).toBeDefined();
    },
    WITHIN_MS,
  );
});

describe('embedded Temporal', () => {
  it(
    'comes up with its namespace, keeps a file of its version, and stops',
    async () => {
      const program = await resolveTemporalCli();
      const options = { program, dataDir: join(folder, 'temporal'), namespace: 'congvu' };
      const server = await startTemporalDevServer(options);
      const args = ['--address', server.address, '--namespace', 'congvu'];
      const { stdout } = await run(program.path, ['operator', 'namespace', 'describe', ...args]);
      expect(stdout).toContain('congvu');
      expect(server.databaseFile).toContain(`temporal-${program.version}.db`);
      expect(existsSync(server.databaseFile)).toBe(true);
      await server.stop();
      expect(isRunning(server.identity)).toBe(false);
    },
    WITHIN_MS,
  );

  it(
    'comes up beside others that want the same port at the same moment',
    async () => {
      const [program, port] = [await resolveTemporalCli(), await anyFreePort()];
      const starts = ['a', 'b', 'c'].map((name) =>
        startTemporalDevServer({ program, dataDir: join(folder, name), port }),
      );
      const servers = await Promise.all(starts);
      await Promise.all(servers.map((server) => server.stop()));
      expect(new Set(servers.map((server) => server.port)).size).toBe(3);
    },
    WITHIN_MS,
  );

  it(
    'says why it ended when its port is taken, in the words that the next try waits for',
    async () => {
      const [program, port] = [await resolveTemporalCli(), await anyFreePort()];
      const occupant = createServer().listen(port, '127.0.0.1');
      const options = { program, dataDir: join(folder, 'temporal'), port, exactPort: true };
      await expect(startTemporalDevServer(options)).rejects.toThrow(
        /tiến trình đã kết thúc[^]*address already in use/,
      );
      occupant.close();
    },
    WITHIN_MS,
  );

  it(
    'finds the time-skipping test server',
    async () => {
      expect(existsSync((await resolveTestServer()).path)).toBe(true);
    },
    WITHIN_MS,
  );
});
