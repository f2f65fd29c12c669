// One PostgreSQL for a run of jest, with a migrated template that each spec file clones.
import { rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

register('./typescript-hooks.mjs', import.meta.url);

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** The server of a run in a folder of its own; both go when jest ends, also on Ctrl-C, where jest runs no teardown. */
async function beginServer(startPostgres) {
  const folder = await mkdtemp(join(tmpdir(), 'congvu-test-'));
  // PostgreSQL runs as an unprivileged user when we are root; mkdtemp's 0700 would shut it out.
  await chmod(folder, 0o755);
  const interrupted = new AbortController();
  const dataDir = join(folder, 'data');
  const starting = startPostgres({ dataDir, fast: true, signal: interrupted.signal });
  const stop = async () => {
    interrupted.abort();
    await starting.then(
      (server) => server.stop(),
      () => undefined,
    );
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const onSignal = (signal) => void stop().finally(() => process.exit(SIGNALS[signal]));
  for (const signal of Object.keys(SIGNALS)) process.on(signal, onSignal);
  globalThis.congvuStopDatabaseServer = async () => {
    for (const signal of Object.keys(SIGNALS)) process.removeListener(signal, onSignal);
    await stop();
  };
  return { starting };
}

export default async function startDatabaseServer() {
  const { startPostgres } = await import('@congvu/embedded');
  const { prepareTemplate } = await import('@congvu/testing/template');
  const { starting } = await beginServer(startPostgres);
  try {
    const server = await starting;
    const template = await prepareTemplate(server.url);
    process.env.CONGVU_TEST_DATABASE_SERVER = JSON.stringify({ url: server.url, template });
  } catch (error) {
    // jest runs no teardown after a set-up that failed.
    await globalThis.congvuStopDatabaseServer();
    throw error;
  }
}
