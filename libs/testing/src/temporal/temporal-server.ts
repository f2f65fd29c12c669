import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveTemporalCli, startTemporalDevServer, type TemporalServer } from '@congvu/embedded';

/** A real Temporal server in a folder of its own. */
export interface TestTemporal {
  readonly address: string;
  readonly namespace: string;
  /** Kills it and comes back on the same port; `empty`: with nothing that it knew. */
  restart(options?: { readonly empty?: boolean }): Promise<void>;
  /** Kills it; `restart` brings it back. */
  kill(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

export async function testTemporal(): Promise<TestTemporal> {
  const folder = await mkdtemp(join(tmpdir(), 'congvu-temporal-'));
  const program = await resolveTemporalCli();
  let server: TemporalServer = await startTemporalDevServer({ program, dataDir: folder });
  const { port, address, namespace } = server;
  const restart = async ({ empty = false } = {}): Promise<void> => {
    await server.stop();
    if (empty) await rm(folder, { recursive: true, force: true });
    server = await startTemporalDevServer({ program, dataDir: folder, port, exactPort: true });
  };
  return {
    address,
    namespace,
    restart,
    kill: () => server.stop(),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
