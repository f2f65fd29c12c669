import { type MigrationInterface, type QueryRunner } from 'typeorm';

import { protectTables } from './0002-organisation-and-identity.js';

/** The figures of a year as they were frozen, numbered in it (docs/adr/0023). */
export class Consolidations1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE consolidation (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  no integer NOT NULL CHECK (no > 0),
  as_of timestamptz NOT NULL DEFAULT business_now(),
  frozen_at timestamptz NOT NULL DEFAULT now(),
  frozen_by jsonb NOT NULL,
  content jsonb NOT NULL CHECK (content ->> 'schema' = 'frozen-consolidation' AND content ->> 'version' IS NOT NULL),
  content_sha256 text NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
  source_hash text NOT NULL CHECK (source_hash ~ '^[0-9a-f]{64}$'),
  UNIQUE (authority_id, id),
  CONSTRAINT consolidation_once UNIQUE (cycle_id, no),
  FOREIGN KEY (authority_id, cycle_id) REFERENCES cycle (authority_id, id)
);
-- consolidation.as_of: business moment up to which reports are counted; frozen_at: by the real clock
-- consolidation.source_hash: of the reports counted; another one of the reports at hand says that it is stale
CREATE TRIGGER consolidation_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON consolidation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`);
    await runner.query(protectTables(['consolidation']));
    await runner.query(`
GRANT SELECT, INSERT ON consolidation TO congvu_app;
GRANT SELECT ON consolidation TO congvu_reader;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE consolidation');
  }
}
