import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { SAMPLE_AUTHORITY } from '@congvu/persistence';
import { childEnvironment } from '@congvu/config';
import { WrongRun } from '../report/figures.js';
import { CLAIM, COMPLETE } from './bare-pair.js';

/** A stretch of the population: `clients` of them take `each` letters from `first` on. */
export interface Stretch {
  readonly first: number;
  readonly clients: number;
  readonly each: number;
}

/** Writes the bare rows of a stretch. @returns pairs a second */
export interface LimitDriver {
  readonly name: string;
  run(stretch: Stretch): Promise<number>;
}

const OPTIONS = `-c congvu.authority=${SAMPLE_AUTHORITY}`;

/** pgbench where it is installed, else the same statements by our own driver, which costs more. */
export function limitDriver(appUrl: string): LimitDriver {
  const { status, stdout } = spawnSync('pgbench', ['--version'], { encoding: 'utf8' });
  return status === 0 ? pgbench(appUrl, stdout.trim()) : ownDriver(appUrl);
}

function pgbench(appUrl: string, version: string): LimitDriver {
  const numbered = (sql: string) => `${sql.replaceAll('$1', ':k').replaceAll('\n', ' ')};\n`;
  return {
    name: `${version}, two prepared statements and commits a pair`,
    run: async ({ first, clients, each }) => {
      const folder = mkdtempSync(join(tmpdir(), 'congvu-pgbench-'));
      const file = join(folder, 'pair.sql');
      const numbering = `\\set k ${String(first)} + :client_id * ${String(each)} + :i\n\\set i :i + 1\n`;
      writeFileSync(file, `${numbering}${numbered(CLAIM)}${numbered(COMPLETE)}`);
      const flags = ['-n', '-M', 'prepared', '-D', 'i=0', '-j', '1', '-f', file];
      const load = ['-c', String(clients), '-t', String(each)];
      try {
        return tpsOf(await output('pgbench', [...flags, ...load, appUrl]));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

function tpsOf(text: string): number {
  const found = /tps = ([\d.]+)/.exec(text);
  if (!found || !/failed transactions: 0 /.test(text)) throw new WrongRun(text.slice(-400));
  return Number(found[1]);
}

async function output(program: string, args: readonly string[]): Promise<string> {
  const env = childEnvironment({ PGOPTIONS: OPTIONS });
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stdout.on('data', (data: Buffer) => (text += data.toString()));
  child.stderr.on('data', (data: Buffer) => (text += data.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new WrongRun(text.slice(0, 400));
  return text;
}

function ownDriver(appUrl: string): LimitDriver {
  return {
    name: 'our own pg driver, two prepared statements and commits a pair (pgbench was not found)',
    run: async ({ first, clients, each }) => {
      const connections = Array.from(
        { length: clients },
        () => new pg.Client({ connectionString: appUrl, options: OPTIONS }),
      );
      await Promise.all(connections.map((client) => client.connect()));
      const begun = performance.now();
      await Promise.all(
        connections.map(async (client, place) => {
          for (let turn = 0; turn < each; turn += 1) {
            const values = [first + place * each + turn];
            await client.query({ name: 'claim', text: CLAIM, values });
            await client.query({ name: 'complete', text: COMPLETE, values });
          }
        }),
      );
      const seconds = (performance.now() - begun) / 1000;
      await Promise.all(connections.map((client) => client.end()));
      return (clients * each) / seconds;
    },
  };
}
