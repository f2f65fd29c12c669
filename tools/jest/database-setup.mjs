// One PostgreSQL for a run of jest, with a migrated template that each spec file clones.
import { rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

register('./typescript-hooks.mjs', import.meta.url);

function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** jest ends on Ctrl-C without its teardown; the server of a run must not outlive it. */
function endWithThisProcess(server, folder) {
  const killAtOnce = () => {
    process.kill(server.identity.pid, 'SIGQUIT');
    removeFolder(folder);
  };
  process.once('exit', killAtOnce);
  globalThis.congvuStopDatabaseServer = async () => {
    process.removeListener('exit', killAtOnce);
    await server.stop();
    removeFolder(folder);
  };
}

export default async function startDatabaseServer() {
  const { startPostgres } = await import('@congvu/embedded');
  const { prepareTemplate } = await import('@congvu/testing/template');
  const folder = await mkdtemp(join(tmpdir(), 'congvu-test-'));
  // PostgreSQL runs as an unprivileged user when we are root; mkdtemp's 0700 would shut it out.
  await chmod(folder, 0o755);
  const server = await startPostgres({ dataDir: join(folder, 'data'), fast: true });
  endWithThisProcess(server, folder);
  const template = await prepareTemplate(server.url);
  process.env.CONGVU_TEST_DATABASE_SERVER = JSON.stringify({ url: server.url, template });
}
