import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Units, issuers, people, posts held over time, signing authority, accounts and sessions (architecture.md §6). */
export class OrganisationAndIdentity1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE unit (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  code varchar(64) NOT NULL CHECK (code ~ '^[A-Z0-9.]+$'),
  name text NOT NULL CHECK (name <> ''),
  kind text NOT NULL CHECK (kind IN ('committee', 'office', 'department', 'board', 'inspectorate', 'district', 'division', 'centre', 'council', 'team', 'commune', 'outside')),
  parent_id uuid,
  official_order integer NOT NULL,
  reporting boolean NOT NULL DEFAULT false,
  validity daterange NOT NULL,
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, parent_id) REFERENCES unit (authority_id, id),
  EXCLUDE USING gist (authority_id WITH =, code WITH =, validity WITH &&)
);
CREATE TABLE unit_alias (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  alias varchar(64) NOT NULL,
  validity daterange NOT NULL,
  FOREIGN KEY (authority_id, unit_id) REFERENCES unit (authority_id, id),
  EXCLUDE USING gist (authority_id WITH =, alias WITH =, validity WITH &&)
);
CREATE TABLE unit_headcount (
  authority_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  counted_on date NOT NULL,
  category text NOT NULL CHECK (category IN ('CB', 'CC', 'VC', 'CX', 'HD')),
  people integer NOT NULL CHECK (people >= 0),
  PRIMARY KEY (unit_id, counted_on, category),
  FOREIGN KEY (authority_id, unit_id) REFERENCES unit (authority_id, id)
);
CREATE TABLE issuer (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  code varchar(64) NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  superior text,
  symbol text NOT NULL CHECK (symbol <> ''),
  place text NOT NULL CHECK (place <> ''),
  kept_by_unit_id uuid NOT NULL,
  UNIQUE (authority_id, id),
  UNIQUE (authority_id, code),
  FOREIGN KEY (authority_id, kept_by_unit_id) REFERENCES unit (authority_id, id)
);
CREATE TABLE post (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  unit_id uuid NOT NULL,
  code varchar(64) NOT NULL CHECK (code ~ '^[A-Z0-9.\\-]+$'),
  title text NOT NULL CHECK (title <> ''),
  roles text[] NOT NULL CHECK (roles <@ ARRAY['officer', 'reviewer', 'signer', 'clerk', 'supervisor', 'administrator', 'auditor'] AND cardinality(roles) > 0),
  division_symbol text,
  official_order integer NOT NULL,
  validity daterange NOT NULL,
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, unit_id) REFERENCES unit (authority_id, id),
  EXCLUDE USING gist (authority_id WITH =, code WITH =, validity WITH &&),
  CONSTRAINT post_administrator_alone CHECK (NOT ('administrator' = ANY (roles) OR 'auditor' = ANY (roles)) OR cardinality(roles) = 1)
);
CREATE TABLE person (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  full_name text NOT NULL CHECK (full_name <> ''),
  UNIQUE (authority_id, id)
);
CREATE TABLE holding (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  person_id uuid NOT NULL,
  post_id uuid NOT NULL,
  validity daterange NOT NULL,
  basis text NOT NULL,
  FOREIGN KEY (authority_id, person_id) REFERENCES person (authority_id, id),
  FOREIGN KEY (authority_id, post_id) REFERENCES post (authority_id, id),
  EXCLUDE USING gist (person_id WITH =, post_id WITH =, validity WITH &&)
);
CREATE TABLE absence (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  person_id uuid NOT NULL,
  validity daterange NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  FOREIGN KEY (authority_id, person_id) REFERENCES person (authority_id, id),
  EXCLUDE USING gist (person_id WITH =, validity WITH &&)
);
-- absence: an absent person keeps the post, but its work goes to the deputy
CREATE TABLE signing_authority (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  post_id uuid NOT NULL,
  issuer_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('HEAD', 'TM', 'KT', 'TL', 'TUQ', 'Q')),
  document_types text[] CHECK (cardinality(document_types) > 0),
  lines text[] NOT NULL CHECK (cardinality(lines) BETWEEN 1 AND 4),
  basis text NOT NULL CHECK (basis <> ''),
  grantor_post_id uuid,
  validity daterange NOT NULL,
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, post_id) REFERENCES post (authority_id, id),
  FOREIGN KEY (authority_id, issuer_id) REFERENCES issuer (authority_id, id),
  FOREIGN KEY (authority_id, grantor_post_id) REFERENCES post (authority_id, id),
  CHECK (kind <> 'TUQ' OR grantor_post_id IS NOT NULL),
  EXCLUDE USING gist (post_id WITH =, issuer_id WITH =, kind WITH =, (lines[1]) WITH =, validity WITH &&)
);
COMMENT ON COLUMN signing_authority.document_types IS 'null: all types';
CREATE TABLE receiver_group (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  code text NOT NULL,
  name text NOT NULL,
  validity daterange NOT NULL,
  UNIQUE (authority_id, id),
  EXCLUDE USING gist (authority_id WITH =, code WITH =, validity WITH &&)
);
CREATE TABLE receiver_group_member (
  authority_id uuid NOT NULL,
  group_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  PRIMARY KEY (group_id, unit_id),
  FOREIGN KEY (authority_id, group_id) REFERENCES receiver_group (authority_id, id),
  FOREIGN KEY (authority_id, unit_id) REFERENCES unit (authority_id, id)
);
CREATE TABLE account (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  person_id uuid NOT NULL,
  username text NOT NULL CHECK (username = lower(username) AND username ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  password_hash text NOT NULL,
  sample boolean NOT NULL DEFAULT false,
  failed_attempts integer NOT NULL DEFAULT 0 CHECK (failed_attempts >= 0),
  retry_at timestamptz,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (authority_id, id),
  UNIQUE (authority_id, username),
  FOREIGN KEY (authority_id, person_id) REFERENCES person (authority_id, id)
);
CREATE FUNCTION refuse_sample_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sample AND (SELECT kind FROM installation) <> 'rehearsal' THEN
    RAISE EXCEPTION 'sample accounts cannot exist in an ordinary environment' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_sample BEFORE INSERT OR UPDATE ON account FOR EACH ROW EXECUTE FUNCTION refuse_sample_account();
CREATE TABLE session (
  token_sha256 bytea PRIMARY KEY CHECK (length(token_sha256) = 32),
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  post_id uuid,
  csrf_token text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  FOREIGN KEY (authority_id, account_id) REFERENCES account (authority_id, id),
  FOREIGN KEY (authority_id, post_id) REFERENCES post (authority_id, id)
);
CREATE INDEX session_account ON session (account_id);
CREATE TABLE calendar_year (
  authority_id uuid NOT NULL REFERENCES authority (id),
  year integer NOT NULL CHECK (year BETWEEN 1990 AND 2200),
  version integer NOT NULL CHECK (version > 0),
  used_from date NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (authority_id, year, version)
);
-- calendar_year: working calendars by announcement; a later one is a new version, none is edited
CREATE TRIGGER calendar_year_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON calendar_year FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TABLE credential (
  id text PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  person_id uuid,
  issuer_id uuid,
  certificate_pem text NOT NULL,
  serial text NOT NULL UNIQUE,
  not_before timestamptz NOT NULL,
  not_after timestamptz NOT NULL,
  revoked_at timestamptz,
  CHECK (num_nonnulls(person_id, issuer_id) = 1),
  FOREIGN KEY (authority_id, person_id) REFERENCES person (authority_id, id),
  FOREIGN KEY (authority_id, issuer_id) REFERENCES issuer (authority_id, id)
);
`);
    await runner.query(
      protectTables([
        'unit',
        'unit_alias',
        'unit_headcount',
        'issuer',
        'post',
        'person',
        'holding',
        'absence',
        'signing_authority',
        'receiver_group',
        'receiver_group_member',
        'account',
        'session',
        'calendar_year',
        'credential',
      ]),
    );
    await runner.query(`
GRANT SELECT, INSERT, UPDATE ON unit, unit_alias, unit_headcount, issuer, post, person, holding, absence, signing_authority, receiver_group, receiver_group_member, account, credential TO congvu_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO congvu_app;
GRANT SELECT, INSERT ON calendar_year TO congvu_app;
GRANT SELECT ON unit, unit_alias, unit_headcount, calendar_year, issuer, post, person, holding, absence, signing_authority, receiver_group, receiver_group_member, credential TO congvu_reader;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE credential, calendar_year, session, account, receiver_group_member, receiver_group, signing_authority, absence, holding, person, post, issuer, unit_alias, unit_headcount, unit;
DROP FUNCTION refuse_sample_account;
`);
  }
}

/** Row-level security as a second wall: rows of another authority do not exist for the app and the reader. */
export function protectTables(tables: readonly string[]): string {
  return tables
    .map(
      (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY ${table}_of_authority ON ${table} TO congvu_app, congvu_reader
  USING (authority_id = current_authority()) WITH CHECK (authority_id = current_authority());`,
    )
    .join('\n');
}
