import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The kind of the environment, its clock, the tenant. The roles congvu_owner, congvu_app and congvu_reader exist before
 * (ensureRoles): the app role owns nothing, so that row-level security binds it (architecture.md §4b).
 */
export class InstallationAndRoles1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE COLLATION vietnamese (provider = icu, locale = 'vi-VN');
GRANT USAGE ON SCHEMA public TO congvu_app, congvu_reader;
GRANT SELECT ON schema_migration TO congvu_app, congvu_reader;

CREATE TABLE authority (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9]{1,20}$'),
  name text NOT NULL
);

CREATE TABLE installation (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  kind text NOT NULL CHECK (kind IN ('ordinary', 'rehearsal')),
  authority_id uuid NOT NULL REFERENCES authority (id),
  clock_business timestamptz NOT NULL,
  clock_real timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (kind = 'rehearsal' OR clock_business = clock_real)
);
-- installation: One row. The kind never changes; the clock of a rehearsal only moves forward (architecture.md §4).

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is not allowed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION guard_installation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind <> OLD.kind OR NEW.authority_id <> OLD.authority_id OR NEW.created_at <> OLD.created_at THEN
    RAISE EXCEPTION 'the kind of an installation never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.clock_business - NEW.clock_real < OLD.clock_business - OLD.clock_real THEN
    RAISE EXCEPTION 'the clock only moves forward' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER installation_guard BEFORE UPDATE ON installation FOR EACH ROW EXECUTE FUNCTION guard_installation();
CREATE TRIGGER installation_kept BEFORE DELETE OR TRUNCATE ON installation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION business_now() RETURNS timestamptz LANGUAGE sql STABLE AS
  $$ SELECT clock_business + (now() - clock_real) FROM installation $$;
CREATE FUNCTION business_today() RETURNS date LANGUAGE sql STABLE AS
  $$ SELECT (business_now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date $$;
CREATE FUNCTION current_authority() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('congvu.authority', true), '')::uuid $$;

GRANT SELECT ON authority, installation TO congvu_app, congvu_reader;
GRANT UPDATE (clock_business, clock_real) ON installation TO congvu_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION current_authority, business_today, business_now;
DROP TABLE installation;
DROP FUNCTION guard_installation, refuse_change;
DROP TABLE authority;
DROP COLLATION vietnamese;
`);
  }
}
