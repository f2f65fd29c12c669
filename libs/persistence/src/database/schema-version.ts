import pg from 'pg';
import { migrations } from '../migrations/migrations.js';
import { makeDataSource } from './data-source.js';
import { DatabaseTooOld, SchemaMismatch } from './persistence-error.js';

/** PostgreSQL 18 (architecture.md §4b, floor). */
const OLDEST_SERVER = 180_000;
/** Any fixed number: two `congvu migrate` at once run one after the other. */
const MIGRATION_LOCK = 5_271_009;

/**
 * Runs the migrations that are missing, each in its own transaction, waiting at most two seconds for a lock.
 * Needs the roles of `ensureRoles`. @returns the names of those that ran. @throws DatabaseTooOld, SchemaMismatch
 */
export async function runMigrations(ownerUrl: string): Promise<readonly string[]> {
  return withMigrationLock(ownerUrl, async (client) => {
    await checkServer(client);
    const { unknown } = await compare(client);
    if (unknown.length > 0) throw new SchemaMismatch([], unknown);
    const dataSource = await makeDataSource({
      url: ownerUrl,
      poolSize: 2,
      applicationName: 'congvu-migrate',
      statementTimeout: 0,
      lockTimeout: 2_000,
    }).initialize();
    try {
      return (await dataSource.runMigrations()).map(({ name }) => name);
    } finally {
      await dataSource.destroy();
    }
  });
}

/** Takes the last migration back; for tests of its `down`. */
export async function revertLastMigration(ownerUrl: string): Promise<void> {
  const dataSource = await makeDataSource({
    url: ownerUrl,
    poolSize: 2,
    lockTimeout: 2_000,
  }).initialize();
  try {
    await dataSource.undoLastMigration();
  } finally {
    await dataSource.destroy();
  }
}

/** Passes only on PostgreSQL 18 or later with exactly the schema of this program. @throws DatabaseTooOld, SchemaMismatch */
export async function assertSchema(appUrl: string): Promise<void> {
  await withClient(appUrl, async (client) => {
    await checkServer(client);
    const { missing, unknown } = await compare(client);
    if (missing.length + unknown.length > 0) throw new SchemaMismatch(missing, unknown);
  });
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: string; text: string }>(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS text`,
  );
  const server = rows[0];
  if (Number(server?.number) < OLDEST_SERVER) throw new DatabaseTooOld(server?.text ?? '');
}

async function compare(client: pg.Client) {
  const known = migrations.map(({ name }) => name);
  const { rows: tables } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('public.schema_migration') IS NOT NULL AS there`,
  );
  const done = tables[0]?.there === true ? await executed(client) : [];
  return {
    missing: known.filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !known.includes(name)),
  };
}

async function executed(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM schema_migration ORDER BY id',
  );
  return rows.map(({ name }) => name);
}

async function withMigrationLock<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return work(client);
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
