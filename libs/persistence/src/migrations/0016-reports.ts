import { type MigrationInterface, type QueryRunner } from 'typeorm';

import { protectTables } from './0002-organisation-and-identity.js';

/** The report of figures that a letter may have: filled in beside the draft, frozen with the version (docs/adr/0019). */
export class Reports1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE document_template ADD COLUMN report_form text CHECK (report_form IN ('unit-report'));
COMMENT ON COLUMN document_template.report_form IS 'form of the report that its letters have; null: none';

CREATE TABLE report_draft (
  document_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  content jsonb NOT NULL CHECK (content ->> 'schema' = 'unit-report' AND content ->> 'version' IS NOT NULL),
  etag integer NOT NULL DEFAULT 1,
  saved_at timestamptz NOT NULL DEFAULT business_now(),
  saved_by jsonb NOT NULL,
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id)
);

ALTER TABLE document_version ADD COLUMN report jsonb CHECK (report IS NULL OR (report ->> 'schema' = 'unit-report' AND report ->> 'version' IS NOT NULL));
COMMENT ON COLUMN document_version.report IS 'the figures that the body was composed from; null: the letter has none';

CREATE FUNCTION guard_report_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.report IS NOT NULL) <> EXISTS (SELECT 1 FROM report_draft r WHERE r.document_id = NEW.document_id) THEN
    RAISE EXCEPTION 'a version has a report where its letter has one, and nowhere else' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_version_report BEFORE INSERT ON document_version FOR EACH ROW EXECUTE FUNCTION guard_report_version();
`);
    await runner.query(protectTables(['report_draft']));
    await runner.query(`
GRANT SELECT, INSERT, UPDATE (content, etag, saved_at, saved_by) ON report_draft TO congvu_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TRIGGER document_version_report ON document_version;
DROP FUNCTION guard_report_version;
ALTER TABLE document_version DROP COLUMN report;
DROP TABLE report_draft;
ALTER TABLE document_template DROP COLUMN report_form;
`);
  }
}
