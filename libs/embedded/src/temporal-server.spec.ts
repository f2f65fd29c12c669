import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerStartFailed } from './embedded-error.js';
import { startTemporalDevServer } from './temporal-server.js';

/** In the words of Temporal's CLI, which `servers.db.spec.ts` asks for. */
const PORT_LOST = `console.error('listen tcp 127.0.0.1:7233: bind: address already in use');`;
const SERVE = `
const valueOf = (name) => process.argv[process.argv.indexOf(name) + 1];
const namespace = '/api/v1/namespaces/' + valueOf('--namespace');
require('node:http')
  .createServer(({ url }, response) => response.writeHead(url === namespace ? 200 : 404).end())
  .listen(Number(valueOf('--http-port')), '127.0.0.1');`;

describe('the start of Temporal', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'congvu-temporal-'));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true, force: true });
  });

  /** Starts a program in place of the CLI; in it, `start` counts how often it was started. */
  async function start(script: string) {
    const path = join(folder, 'temporal.cjs');
    const counting = `
const { appendFileSync, statSync } = require('node:fs');
appendFileSync(__dirname + '/starts', '.');
const start = statSync(__dirname + '/starts').size;`;
    await writeFile(path, `#!${process.execPath}\n${counting}\n${script}\n`, { mode: 0o755 });
    return startTemporalDevServer({
      program: { path, version: '0' },
      dataDir: join(folder, 'data'),
    });
  }
  const starts = async () => (await readFile(join(folder, 'starts'), 'utf8')).length;

  it('is tried again on other ports when a neighbour took one', async () => {
    const server = await start(`if (start === 1) { ${PORT_LOST} process.exit(1); } ${SERVE}`);
    await server.stop();
    expect(await starts()).toBe(2);
  });

  it('is given up when it loses its port three times', async () => {
    await expect(start(`${PORT_LOST} process.exit(1);`)).rejects.toThrow(ServerStartFailed);
    expect(await starts()).toBe(3);
  });

  it('is not tried again when it failed by something else, whatever an earlier start wrote', async () => {
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data', 'server.log'), 'bind: address already in use\n');
    const failing = start(`console.error('file is not a database'); process.exit(1);`);
    await expect(failing).rejects.toThrow('file is not a database');
    expect(await starts()).toBe(1);
  });

  it('looks in each try at what that try wrote', async () => {
    const failing = start(`if (start === 1) { ${PORT_LOST} } process.exit(1);`);
    await expect(failing).rejects.toThrow(ServerStartFailed);
    expect(await starts()).toBe(2);
  });

  it('is not tried again when it hangs', async () => {
    let now = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => (now += 1_000));
    const failing = start(`${PORT_LOST} setInterval(() => {}, 1_000);`);
    await expect(failing).rejects.toThrow('chưa sẵn sàng');
    expect(await starts()).toBe(1);
  });
});
