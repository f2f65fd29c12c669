import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, SAMPLE_AUTHORITY, type Sql } from '@congvu/persistence';
import { sampleDatabase } from '@congvu/testing';
import { writeConnection } from '../src/stack/connection.js';
import { layoutOf, openDataFolder, type DataFolder } from '../src/stack/data-folder.js';
import { takeLock } from '../src/stack/stack-lock.js';
import { congvu, type Spoken } from './a-terminal.js';

/** A data folder on which a stack seems to run, with the sample province in its database. */
export interface RunningRecord {
  readonly data: DataFolder;
  /** A command line on this data folder, answering as JSON. */
  run(...words: readonly string[]): Promise<Spoken>;
  /** One transaction on the record. */
  ask<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  /** One transaction that nothing guards, for what only an intruder could do. */
  tamper(...statements: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export async function aRunningRecord(): Promise<RunningRecord> {
  const database = await sampleDatabase();
  const record = await Database.connect({ url: database.appUrl, poolSize: 1 });
  const data = await aDataFolder(database.appUrl);
  const lock = takeLock(data.lock);
  const scope = { authorityId: SAMPLE_AUTHORITY };
  return {
    data,
    run: (...words) => congvu(...words, '--data', data.root, '--json'),
    ask: (work) => record.transaction(scope, work),
    tamper: (...statements) => asSuperuser(database.superuserUrl, statements),
    close: async () => {
      lock.release();
      await record.close();
      await database.drop();
      await rm(data.root, { recursive: true, force: true });
    },
  };
}

async function aDataFolder(databaseUrl: string): Promise<DataFolder> {
  const data = layoutOf(await mkdtemp(join(tmpdir(), 'congvu-commands-')));
  await openDataFolder(data.root, data);
  writeConnection(data, {
    databaseUrl,
    temporalAddress: '127.0.0.1:1',
    temporalNamespace: 'none',
    dataFolder: data.root,
    fileFolder: data.files,
    keyFolder: data.keys,
    trustFolder: data.trust,
    publicUrl: 'http://127.0.0.1:1',
  });
  return data;
}

async function asSuperuser(url: string, statements: readonly string[]): Promise<void> {
  const database = await Database.connect({ url, poolSize: 1 });
  try {
    await database.transaction({ authorityId: SAMPLE_AUTHORITY }, async (sql) => {
      await sql.execute(`SET LOCAL session_replication_role = 'replica'`);
      for (const statement of statements) await sql.execute(statement);
    });
  } finally {
    await database.close();
  }
}
