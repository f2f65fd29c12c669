import { randomBytes } from 'node:crypto';
import { databaseUrls, type DatabaseUrls } from './database-urls.js';
import { createDatabase, runAlone, sampleTemplateOf } from './template.js';

export interface TestDatabase extends DatabaseUrls {
  /** Ends every connection and removes the database; call it in `afterAll`. */
  drop(): Promise<void>;
}

interface TestDatabaseServer {
  readonly url: string;
  readonly template: string;
}

declare global {
  // Handed over by the global set-up (tools/jest/database-file.mjs).
  var congvuTestDatabaseServer: TestDatabaseServer | undefined;
}

/** A migrated database of its own for one spec file, without a row. Call it in `beforeAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  return cloneOf((template) => template);
}

/** As `testDatabase`, with the sample province loaded as a rehearsal that begins on Mon 08/01/2024 08:00. */
export async function sampleDatabase(): Promise<TestDatabase> {
  return cloneOf(sampleTemplateOf);
}

async function cloneOf(choose: (template: string) => string): Promise<TestDatabase> {
  const server = globalThis.congvuTestDatabaseServer;
  if (server === undefined)
    throw new Error('Only specs of the layers db, api and workflow have a database.');
  const name = `congvu_${randomBytes(6).toString('hex')}`;
  await createDatabase(server.url, { name, template: choose(server.template) });
  return {
    ...databaseUrls(server.url, name),
    drop: () => runAlone(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
