import { join } from 'node:path';
import {
  defaultCacheFolder,
  resolveTemporalCli,
  startTemporalDevServer,
  type ResolvedProgram,
  type TemporalServer,
} from '@congvu/embedded';
import { layoutOf } from './data-folder.js';
import { type StepResult } from './progress.js';
import { type Service } from './service.js';
import { notePort, started, type StackContext } from './stack-context.js';

const TEMPORAL_PORT = 7_233;

/** Starts Temporal's development server, or takes the cluster that TEMPORAL_ADDRESS names. @returns its address. */
export async function startTemporal(context: StackContext): Promise<string> {
  const { config, progress, supervisor } = context;
  if (config.temporalAddress !== undefined) {
    progress.note(`dùng Temporal có sẵn tại ${config.temporalAddress} (TEMPORAL_ADDRESS)`);
    return config.temporalAddress;
  }
  const program = await progress.step('Tìm chương trình Temporal', () => findTemporal(context));
  const { service, server } = temporalService(context, program);
  return progress.step('Khởi động Temporal', async () => {
    await supervisor.start(service);
    const { version, port, address } = started(server());
    notePort(progress, 'Temporal', [TEMPORAL_PORT, port]);
    return { value: address, text: `Temporal ${version} trên ${address}` };
  });
}

/** Folders that keep a downloaded Temporal; the second serves users without a home. */
export function temporalCacheFolders(dataFolder: string): readonly string[] {
  return [defaultCacheFolder(), layoutOf(dataFolder).cache];
}

async function findTemporal(context: StackContext): Promise<StepResult<ResolvedProgram>> {
  const { config, data, progress, supervisor } = context;
  const value = await resolveTemporalCli({
    given: config.temporalCli,
    cacheFolders: temporalCacheFolders(data.root),
    tried: [{ way: 'TEMPORAL_ADDRESS', outcome: 'không đặt' }],
    progress: (text) => progress.note(text),
    signal: supervisor.signal,
  });
  return { value, text: `Chương trình Temporal ${value.version} (${value.path})` };
}

function temporalService(
  { data, config, progress }: StackContext,
  program: ResolvedProgram,
): { service: Service; server: () => TemporalServer | undefined } {
  let server: TemporalServer | undefined;
  const service: Service = {
    name: 'Temporal',
    logFile: join(data.temporal, 'server.log'),
    start: async (restart, signal) => {
      server = await startTemporalDevServer({
        program,
        dataDir: data.temporal,
        namespace: config.temporalNamespace,
        port: server?.port ?? TEMPORAL_PORT,
        exactPort: restart,
        note: (text) => {
          if (!restart) progress.note(text);
        },
        signal,
      });
      return server;
    },
  };
  return { service, server: () => server };
}
