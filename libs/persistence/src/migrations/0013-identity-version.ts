import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Changes after which a caller may be somebody else, in another post, or of another name. */
const CHANGES: readonly (readonly [table: string, events: string])[] = [
  ['unit', 'INSERT OR UPDATE OR DELETE'],
  ['post', 'INSERT OR UPDATE OR DELETE'],
  ['holding', 'INSERT OR UPDATE OR DELETE'],
  ['person', 'UPDATE OF full_name'],
  // Not every attempt to sign in.
  ['account', 'UPDATE OF person_id, username, disabled_at'],
];

/** A process may keep who its callers are as long as this value stays the same; after a restore none comes back. */
export class IdentityVersion1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE authority ADD COLUMN identity_version text NOT NULL DEFAULT gen_random_uuid()::text;
CREATE FUNCTION next_identity_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE authority SET identity_version = gen_random_uuid()::text;
  RETURN NULL;
END
$$;
${CHANGES.map(
  ([table, events]) =>
    `CREATE TRIGGER ${table}_identity AFTER ${events} ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION next_identity_version();`,
).join('\n')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${CHANGES.map(([table]) => `DROP TRIGGER ${table}_identity ON ${table};`).join('\n')}
DROP FUNCTION next_identity_version();
ALTER TABLE authority DROP COLUMN identity_version;`);
  }
}
