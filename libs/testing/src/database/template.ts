import { instant } from '@congvu/calendar';
import { ensureRoles, loadSampleProvince, runMigrations } from '@congvu/persistence';
import pg from 'pg';
import { databaseUrls, testPasswords } from './database-urls.js';

/** A migrated database without a row, and one with the sample province; spec files clone them. */
const TEMPLATE = 'congvu_template';

/** When the sample begins: Mon 08/01/2024 08:00 in Vietnam. */
export const SAMPLE_CLOCK = instant('2024-01-08T08:00:00+07:00');

export const sampleTemplateOf = (template: string): string => `${template}_sample`;

/** Prepares a server for `testDatabase()`; runs once, before all specs. @returns the name of the template. */
export async function prepareTemplate(superuserUrl: string): Promise<string> {
  await ensureRoles(superuserUrl, testPasswords);
  await createDatabase(superuserUrl, { name: TEMPLATE });
  await runMigrations(databaseUrls(superuserUrl, TEMPLATE).ownerUrl);
  const sample = sampleTemplateOf(TEMPLATE);
  await createDatabase(superuserUrl, { name: sample, template: TEMPLATE });
  await loadSampleProvince(databaseUrls(superuserUrl, sample).ownerUrl, { clock: SAMPLE_CLOCK });
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
