import { type MigrationInterface, type QueryRunner } from 'typeorm';

import { protectTables } from './0002-organisation-and-identity.js';

/** Files that accompany a letter on its way (tài liệu kèm theo), each bound to the versions it was submitted with. */
export class Attachments1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE attachment (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  name text NOT NULL CHECK (name <> ''),
  file_sha256 text NOT NULL,
  first_version integer NOT NULL CHECK (first_version > 0),
  last_version integer,
  added_at timestamptz NOT NULL DEFAULT business_now(),
  added_by jsonb NOT NULL,
  UNIQUE (document_id, position),
  CHECK (last_version >= first_version),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, file_sha256) REFERENCES file (authority_id, sha256),
  CONSTRAINT attachment_once EXCLUDE USING gist (document_id WITH =, file_sha256 WITH =, int4range(first_version, last_version, '[]') WITH &&)
);
COMMENT ON COLUMN attachment.last_version IS 'last version that it was submitted with; null while it goes on';

CREATE FUNCTION guard_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  submitted integer;
BEGIN
  SELECT content_version INTO submitted FROM document WHERE id = CASE TG_OP WHEN 'INSERT' THEN NEW.document_id ELSE OLD.document_id END;
  IF TG_OP = 'INSERT' THEN
    IF NEW.first_version <> submitted + 1 OR NEW.last_version IS NOT NULL THEN
      RAISE EXCEPTION 'an attachment is added to the next version' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF OLD.first_version <= submitted THEN
      RAISE EXCEPTION 'an attachment of a submitted version is kept' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF (to_jsonb(NEW) - 'last_version') <> (to_jsonb(OLD) - 'last_version') OR OLD.last_version IS NOT NULL
    OR NEW.last_version IS DISTINCT FROM submitted THEN
    RAISE EXCEPTION 'an attachment only ends, with the version submitted last' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER attachment_guard BEFORE INSERT OR UPDATE OR DELETE ON attachment FOR EACH ROW EXECUTE FUNCTION guard_attachment();
CREATE TRIGGER attachment_kept BEFORE TRUNCATE ON attachment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`);
    await runner.query(protectTables(['attachment']));
    await runner.query(`
GRANT SELECT, INSERT, DELETE, UPDATE (last_version) ON attachment TO congvu_app;
GRANT SELECT ON attachment TO congvu_reader;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE attachment;
DROP FUNCTION guard_attachment;
`);
  }
}
