import { type MigrationInterface, type QueryRunner } from 'typeorm';

import { protectTables } from './0002-organisation-and-identity.js';

/** Jobs that move the business clock of a rehearsal from due moment to due moment (architecture.md §4). */
export class ClockAdvance1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE clock_advance (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  begun_at timestamptz NOT NULL,
  until timestamptz NOT NULL,
  reached timestamptz NOT NULL,
  steps integer NOT NULL DEFAULT 0 CHECK (steps >= 0),
  state text NOT NULL CHECK (state IN ('running', 'done', 'failed')),
  capacity jsonb NOT NULL,
  stepped_at timestamptz NOT NULL DEFAULT now(),
  CHECK (begun_at < until)
);
-- clock_advance: begun_at, until, reached by the business clock; stepped_at by the real one: how long it has waited
CREATE UNIQUE INDEX clock_advance_one ON clock_advance (authority_id) WHERE state = 'running';
`);
    await runner.query(protectTables(['clock_advance']));
    await runner.query('GRANT SELECT, INSERT, UPDATE ON clock_advance TO congvu_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE clock_advance');
  }
}
