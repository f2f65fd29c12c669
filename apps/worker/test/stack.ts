import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, SAMPLE_AUTHORITY, type Scope } from '@congvu/persistence';
import { Office, sampleDatabase, testTemporal, type TestTemporal } from '@congvu/testing';
import { WorkerProcess } from './worker-process.js';

/** Record, Temporal and worker, all real, with the sample province in them. */
export interface Stack {
  readonly database: Database;
  readonly scope: Scope;
  readonly temporal: TestTemporal;
  readonly worker: WorkerProcess;
  readonly office: Office;
  /** The record as the app role. */
  readonly appUrl: string;
  readonly dataFolder: string;
  stop(): Promise<void>;
}

export async function startStack(
  options: {
    readonly holdMilliseconds?: number;
    readonly environment?: Record<string, string>;
  } = {},
): Promise<Stack> {
  const record = await sampleDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'congvu-worker-'));
  const temporal = await testTemporal();
  const worker = await WorkerProcess.start({
    databaseUrl: record.appUrl,
    temporalAddress: temporal.address,
    dataFolder,
    ...(options.environment && { environment: options.environment }),
  });
  const url = record.appUrl;
  const database = await Database.connect({ url, poolSize: 4, applicationName: 'spec' });
  const scope: Scope = { authorityId: SAMPLE_AUTHORITY };
  const { address, secret } = worker;
  const office = new Office({ database, scope, signer: { address, secret }, ...options });
  const stop = async (): Promise<void> => {
    await worker.stop();
    await database.close();
    await temporal.stop();
    await record.drop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { database, scope, temporal, worker, office, appUrl: url, dataFolder, stop };
}
