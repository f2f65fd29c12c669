import { ensureRoles, runMigrations } from '@congvu/persistence';
import pg from 'pg';
import { databaseUrls, testPasswords } from './database-urls.js';

/** A migrated database without a row, cloned by every spec file. */
const TEMPLATE = 'congvu_template';

/** Prepares a server for `testDatabase()`; runs once, before all specs. @returns the name of the template. */
export async function prepareTemplate(superuserUrl: string): Promise<string> {
  await ensureRoles(superuserUrl, testPasswords);
  await createDatabase(superuserUrl, { name: TEMPLATE });
  await runMigrations(databaseUrls(superuserUrl, TEMPLATE).ownerUrl);
  return TEMPLATE;
}

/** Makes a database that belongs to the owner role, as a copy of a template when one is named. */
export async function createDatabase(
  superuserUrl: string,
  { name, template }: { readonly name: string; readonly template?: string },
): Promise<void> {
  const copy = template === undefined ? '' : `TEMPLATE ${template} STRATEGY file_copy`;
  await runAlone(superuserUrl, `CREATE DATABASE ${name} OWNER congvu_owner ${copy}`);
}

/** Runs one statement outside any transaction. */
export async function runAlone(superuserUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
