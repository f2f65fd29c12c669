import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { PasswordsMissing } from './embedded-error.js';

/**
 * The roles of the database (architecture.md §4b, tenancy): `admin` is the cluster's superuser, `owner`
 * owns the schema, `app` owns nothing and obeys row-level security, `reader` may only read.
 */
export type DatabaseRole = 'admin' | 'owner' | 'app' | 'reader';

export type DatabasePasswords = Readonly<Record<DatabaseRole, string>>;

export const roleNames: Readonly<Record<DatabaseRole, string>> = {
  admin: 'postgres',
  owner: 'congvu_owner',
  app: 'congvu_app',
  reader: 'congvu_reader',
};

/** The database of the application. */
export const databaseName = 'congvu';

/** How to reach a database of the embedded server. */
export function databaseUrl(
  place: { readonly port: number; readonly passwords: DatabasePasswords },
  role: DatabaseRole,
  database: string,
): string {
  const { port, passwords } = place;
  return `postgres://${roleNames[role]}:${passwords[role]}@127.0.0.1:${String(port)}/${database}`;
}

/**
 * The passwords of a cluster, drawn at random before it is made.
 * @throws PasswordsMissing when there are data but no file.
 */
export function loadPasswords(file: string, clusterExists: boolean): DatabasePasswords {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DatabasePasswords;
  if (clusterExists) throw new PasswordsMissing(file);
  const draw = () => randomBytes(24).toString('base64url');
  const passwords = { admin: draw(), owner: draw(), app: draw(), reader: draw() };
  const temporary = `${file}.${String(process.pid)}`;
  writeFileSync(temporary, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
  renameSync(temporary, file);
  return passwords;
}

/** Makes the roles and the database of the application where they are missing. */
export async function ensureRolesAndDatabase(
  adminUrl: string,
  passwords: DatabasePasswords,
): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const role of ['owner', 'app', 'reader'] as const) {
      const name = roleNames[role];
      if (await exists(client, 'select 1 from pg_roles where rolname = $1', name)) continue;
      await client.query(`create role ${name} login password '${passwords[role]}'`);
    }
    await client.query(`alter role ${roleNames.reader} set default_transaction_read_only = on`);
    await ensureDatabase(client);
  } finally {
    await client.end();
  }
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  if (await exists(client, 'select 1 from pg_database where datname = $1', databaseName)) return;
  const { owner, app, reader } = roleNames;
  await client.query(`create database ${databaseName} owner ${owner}`);
  await client.query(`revoke connect, temporary on database ${databaseName} from public`);
  await client.query(`grant connect on database ${databaseName} to ${app}, ${reader}`);
}

async function exists(client: pg.Client, query: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query(query, [name]);
  return (rowCount ?? 0) > 0;
}
