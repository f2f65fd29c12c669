// One PostgreSQL for a run of jest, with a migrated template that each spec file clones.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

register('./typescript-hooks.mjs', import.meta.url);

export default async function startDatabaseServer() {
  const { startPostgres } = await import('@congvu/embedded');
  const { prepareTemplate } = await import('@congvu/testing/template');
  const folder = await mkdtemp(join(tmpdir(), 'congvu-test-'));
  // PostgreSQL runs as an unprivileged user when we are root; mkdtemp's 0700 would shut it out.
  await chmod(folder, 0o755);
  const server = await startPostgres({ dataDir: join(folder, 'data'), fast: true });
  globalThis.congvuStopDatabaseServer = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const template = await prepareTemplate(server.url);
  process.env.CONGVU_TEST_DATABASE_SERVER = JSON.stringify({ url: server.url, template });
}
