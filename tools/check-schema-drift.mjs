// The migrations, the entities and the committed snapshot must describe the same schema, and the last migration
// must go down and up again. `--write` renews libs/persistence/schema.snapshot.txt after a migration was added.
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import 'reflect-metadata';

register('./jest/typescript-hooks.mjs', import.meta.url);

const SNAPSHOT = fileURLToPath(new URL('../libs/persistence/schema.snapshot.txt', import.meta.url));

async function withDatabase(work) {
  const { startPostgres } = await import('@congvu/embedded');
  const folder = await mkdtemp(join(tmpdir(), 'congvu-drift-'));
  // PostgreSQL runs as an unprivileged user when we are root; mkdtemp's 0700 would shut it out.
  await chmod(folder, 0o755);
  try {
    const server = await startPostgres({ dataDir: join(folder, 'data'), fast: true });
    try {
      return await work(server.urlOf('owner'));
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lines that one text has and the other has not. */
function differenceOf(expected, found) {
  const [left, right] = [expected.split('\n'), found.split('\n')];
  return [
    ...left.filter((line) => !right.includes(line)).map((line) => `- ${line}`),
    ...right.filter((line) => !left.includes(line)).map((line) => `+ ${line}`),
  ];
}

async function faultsOf(ownerUrl) {
  const persistence = await import('@congvu/persistence');
  const { entityDifference, revertLastMigration, runMigrations, schemaSnapshot } = persistence;
  await runMigrations(ownerUrl);
  const migrated = await schemaSnapshot(ownerUrl);
  if (process.argv.includes('--write')) await writeFile(SNAPSHOT, migrated);
  const committed = await readFile(SNAPSHOT, 'utf8');
  const faults = [
    ['schema.snapshot.txt (−) against the migrations (+)', differenceOf(committed, migrated)],
    ['entities: TypeORM would run', await entityDifference(ownerUrl)],
  ];
  await revertLastMigration(ownerUrl);
  const reverted = await schemaSnapshot(ownerUrl);
  await runMigrations(ownerUrl);
  const again = await schemaSnapshot(ownerUrl);
  faults.push(['last migration, down and up again', differenceOf(migrated, again)]);
  if (reverted === migrated) faults.push(['last migration', ['its down changes nothing']]);
  return faults.filter(([, lines]) => lines.length > 0);
}

const faults = await withDatabase(faultsOf);
for (const [title, lines] of faults) console.error([title, ...lines].join('\n  '));
if (faults.length > 0) process.exitCode = 1;
else console.log('Schema: migrations, entities and snapshot agree.');
