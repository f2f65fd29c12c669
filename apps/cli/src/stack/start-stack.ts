import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { anyFreePort, freePortFrom, stopOrphan, temporalStopSteps } from '@congvu/embedded';
import { CommandFailed } from '../command-error.js';
import { writeConnection } from './connection.js';
import { type DatabaseStepResult } from './database-steps.js';
import { programService, programStopSteps } from './program-service.js';
import { notePort, type StackContext } from './stack-context.js';
import { prepareDatabase, startDatabase, type StackDatabase } from './stack-database.js';
import { startTemporal } from './stack-temporal.js';

/** What people need to know of a stack that runs. */
export interface StackReport {
  readonly url: string;
  readonly results: readonly DatabaseStepResult[];
}

/** The time to drain after SIGTERM, with the servers' own times, must stay below fifteen seconds. */
const programTraits = {
  worker: { name: 'Bộ xử lý nền (worker)', drainMs: 4_000 },
  api: { name: 'Máy chủ web (api)', drainMs: 3_500 },
} as const;

interface ProgramStart {
  readonly key: keyof typeof programTraits;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly readyUrl: string;
}

/**
 * Starts all servers in their order: PostgreSQL, the database's steps, Temporal, worker, api. Each is ready
 * before the next begins; the supervisor watches them from then on.
 * @throws whatever a step could not do; the caller then stops the supervisor.
 */
export async function startStack(context: StackContext): Promise<StackReport> {
  await stopOrphans(context);
  const database = await startDatabase(context);
  const results = await prepareDatabase(context, database);
  const temporalAddress = await startTemporal(context);
  const port = await freePortFrom(context.port, context.host);
  notePort(context.progress, 'Trang web', [context.port, port]);
  const url = urlOf(context.host, port);
  const signer = `127.0.0.1:${String(await anyFreePort())}`;
  const environment = {
    ...reach(context, database, temporalAddress),
    SIGNER_ADDRESS: signer,
    SIGNER_SECRET: randomBytes(32).toString('base64url'),
    HOST: context.host,
    PORT: String(port),
    ...context.environment,
  };
  await startProgram(context, { key: 'worker', environment, readyUrl: `http://${signer}/ready` });
  await startProgram(context, { key: 'api', environment, readyUrl: `${url}/api/ready` });
  announce(context, { database, temporalAddress, url });
  return { url, results };
}

/**
 * Stops what a killed start left, in the order of a stop, before anything else: an orphan would hold the
 * ports and write to a database that is about to be migrated. PostgreSQL looks after its own.
 */
async function stopOrphans({ data, progress }: StackContext): Promise<void> {
  const { api, worker } = programTraits;
  const servers = [
    { name: 'api', file: join(data.run, 'api.json'), steps: programStopSteps(api.drainMs) },
    {
      name: 'worker',
      file: join(data.run, 'worker.json'),
      steps: programStopSteps(worker.drainMs),
    },
    { name: 'Temporal', file: join(data.temporal, 'server.json'), steps: temporalStopSteps },
  ];
  for (const { name, file, steps } of servers) {
    if (!(await stopOrphan(file, data.root, steps))) continue;
    progress.note(`đã dừng ${name} còn sót của lần chạy trước`);
  }
}

function reach(context: StackContext, database: StackDatabase, temporalAddress: string) {
  return {
    DATABASE_URL: database.url,
    // Only migrations may act as the owner of the schema.
    DATABASE_OWNER_URL: undefined,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: context.config.temporalNamespace,
    CONGVU_DATA: context.data.root,
    CONGVU_WEB: context.programs.web,
  };
}

async function startProgram(context: StackContext, start: ProgramStart): Promise<void> {
  const { data, programs, progress, supervisor } = context;
  const entry = programs[start.key];
  const traits = programTraits[start.key];
  await progress.step(traits.name, async () => {
    if (!existsSync(entry)) {
      throw new CommandFailed('not-built', `Chưa dựng ${entry}. Hãy chạy "npm run build".`);
    }
    const folders = { logFolder: data.logs, runFolder: data.run };
    await supervisor.start(programService({ ...start, ...traits, ...folders, entry }));
    return { value: undefined, text: traits.name };
  });
}

interface Addresses {
  readonly database: StackDatabase;
  readonly temporalAddress: string;
  readonly url: string;
}

function announce(context: StackContext, { database, temporalAddress, url }: Addresses): void {
  const { data, config } = context;
  writeConnection(data, {
    databaseUrl: database.url,
    databaseOwnerUrl: database.ownerUrl,
    temporalAddress,
    temporalNamespace: config.temporalNamespace,
    dataFolder: data.root,
    fileFolder: config.fileFolder ?? data.files,
    keyFolder: config.keyFolder ?? data.keys,
    trustFolder: config.trustFolder ?? data.trust,
    publicUrl: url,
  });
}

/** An address that can be opened on this machine, also when the api listens everywhere. */
function urlOf(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${String(port)}`;
}
