import { join } from 'node:path';
import { startPostgres, type PostgresServer } from '@congvu/embedded';
import { databaseSteps, runDatabaseStep, type DatabaseStepResult } from './database-steps.js';
import { type Service } from './service.js';
import { notePort, started, type StackContext } from './stack-context.js';

const POSTGRES_PORT = 55_432;

/** How the programs reach the database. */
export interface StackDatabase {
  readonly url: string;
  /** Owner of the schema; unknown where an operator gave only DATABASE_URL. */
  readonly ownerUrl?: string;
}

/** Starts the embedded PostgreSQL, or takes the server that DATABASE_URL names. */
export async function startDatabase(context: StackContext): Promise<StackDatabase> {
  const { config, progress, supervisor } = context;
  const { databaseUrl, databaseOwnerUrl } = config;
  if (databaseUrl !== undefined) {
    progress.note('dùng PostgreSQL có sẵn (DATABASE_URL)');
    return { url: databaseUrl, ownerUrl: databaseOwnerUrl };
  }
  const { service, server } = postgresService(context);
  return progress.step('Khởi động PostgreSQL', async () => {
    await supervisor.start(service);
    const postgres = started(server());
    const { version, port } = postgres;
    notePort(progress, 'PostgreSQL', [POSTGRES_PORT, port]);
    const value = { url: postgres.urlOf('app'), ownerUrl: postgres.urlOf('owner') };
    return { value, text: `PostgreSQL ${version} trên 127.0.0.1:${String(port)}` };
  });
}

/** Runs the steps that must be done before anything serves the database. */
export async function prepareDatabase(
  context: StackContext,
  database: StackDatabase,
): Promise<readonly DatabaseStepResult[]> {
  const { wish, programs, data, progress, supervisor } = context;
  if (database.ownerUrl === undefined) {
    progress.note('không nâng cấp cấu trúc dữ liệu vì DATABASE_OWNER_URL chưa đặt');
    return [];
  }
  const environment = {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    CONGVU_DATA: data.root,
  };
  const stepRun = { cli: programs.cli, environment, wish, signal: supervisor.signal };
  const results: DatabaseStepResult[] = [];
  for (const step of databaseSteps) {
    const run = async () => {
      const value = await runDatabaseStep(step, stepRun);
      return { value, text: value.text };
    };
    results.push(await progress.step(step.label, run));
  }
  return results;
}

function postgresService({ data, progress }: StackContext): {
  service: Service;
  server: () => PostgresServer | undefined;
} {
  let server: PostgresServer | undefined;
  const service: Service = {
    name: 'PostgreSQL',
    logFile: join(data.postgres, 'server.log'),
    start: async (restart, signal) => {
      server = await startPostgres({
        dataDir: data.postgres,
        port: server?.port ?? POSTGRES_PORT,
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
