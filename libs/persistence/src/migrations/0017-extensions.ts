import { type MigrationInterface, type QueryRunner } from 'typeorm';

import { protectTables } from './0002-organisation-and-identity.js';

/** Later dates: who asked, what Sở Nội vụ thinks, what the people's committee decided (docs/adr/0020). */
export class Extensions1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE extension_request (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  obligation_id uuid NOT NULL,
  office_unit_id uuid NOT NULL,
  wanted_on date NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  capacity jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT business_now(),
  state text NOT NULL DEFAULT 'requested' CHECK (state IN ('requested', 'supported', 'not-supported', 'granted', 'refused', 'withdrawn')),
  opinion text,
  opinion_capacity jsonb,
  opinion_at timestamptz,
  document_id uuid,
  granted_on date,
  answer text,
  answer_capacity jsonb,
  closed_at timestamptz,
  UNIQUE (authority_id, id),
  CONSTRAINT extension_request_opinion CHECK ((opinion IS NULL) = (opinion_at IS NULL) AND (opinion_capacity IS NULL) = (opinion_at IS NULL)),
  CONSTRAINT extension_request_advised CHECK (state NOT IN ('supported', 'not-supported', 'granted', 'refused') OR opinion_at IS NOT NULL),
  CONSTRAINT extension_request_letter CHECK ((document_id IS NULL) = (granted_on IS NULL) AND (document_id IS NULL OR opinion_at IS NOT NULL)),
  CONSTRAINT extension_request_granted CHECK (state <> 'granted' OR document_id IS NOT NULL),
  CONSTRAINT extension_request_refused CHECK (state <> 'refused' OR (answer <> '' AND answer_capacity IS NOT NULL)),
  CONSTRAINT extension_request_closed CHECK ((state IN ('granted', 'refused', 'withdrawn')) = (closed_at IS NOT NULL)),
  FOREIGN KEY (authority_id, obligation_id) REFERENCES obligation (authority_id, id),
  FOREIGN KEY (authority_id, office_unit_id) REFERENCES unit (authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id)
);
-- extension_request.office_unit_id: writes the letter of the people's committee, and refuses in its name
-- extension_request.document_id, granted_on: letter that is written to grant it, and until when; one letter may grant several
CREATE UNIQUE INDEX extension_request_one ON extension_request (obligation_id) WHERE state IN ('requested', 'supported', 'not-supported');
CREATE INDEX extension_request_of_obligation ON extension_request (obligation_id);
CREATE INDEX extension_request_document ON extension_request (document_id) WHERE document_id IS NOT NULL;
CREATE FUNCTION guard_extension_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.authority_id, NEW.obligation_id, NEW.office_unit_id, NEW.wanted_on, NEW.reason, NEW.capacity, NEW.at)
     IS DISTINCT FROM (OLD.id, OLD.authority_id, OLD.obligation_id, OLD.office_unit_id, OLD.wanted_on, OLD.reason, OLD.capacity, OLD.at)
     OR (OLD.opinion_at IS NOT NULL AND (NEW.opinion, NEW.opinion_capacity, NEW.opinion_at) IS DISTINCT FROM (OLD.opinion, OLD.opinion_capacity, OLD.opinion_at))
     OR OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a request and its opinion stay as they were written, and it is answered once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER extension_request_guard BEFORE UPDATE ON extension_request FOR EACH ROW EXECUTE FUNCTION guard_extension_request();
CREATE TRIGGER extension_request_kept BEFORE DELETE OR TRUNCATE ON extension_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE obligation ADD COLUMN extended_by uuid,
  ADD FOREIGN KEY (authority_id, extended_by) REFERENCES document (authority_id, id);
-- obligation.extended_by: letter of the people's committee that the later date rests on
CREATE FUNCTION guard_extension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.extended_by IS DISTINCT FROM OLD.extended_by AND (NEW.extended_by IS NULL OR NEW.cutoff IS NULL OR NEW.cutoff <= OLD.cutoff) THEN
    RAISE EXCEPTION 'an extension gives a later date, and is not taken back' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER obligation_extension BEFORE UPDATE ON obligation FOR EACH ROW EXECUTE FUNCTION guard_extension();

DROP INDEX due_once;
CREATE UNIQUE INDEX due_once ON due (cycle_id, code, obligation_id, kind, number, due_on, as_of) NULLS NOT DISTINCT WHERE state <> 'cancelled';
-- due_once: with its day, since a later date brings the ladder a second time and what the first did stays
`);
    await runner.query(protectTables(['extension_request']));
    await runner.query(`
GRANT SELECT, INSERT ON extension_request TO congvu_app;
GRANT UPDATE (state, opinion, opinion_capacity, opinion_at, document_id, granted_on, answer, answer_capacity, closed_at) ON extension_request TO congvu_app;
GRANT UPDATE (deadline, target, cutoff, extended_by) ON obligation TO congvu_app;
GRANT SELECT ON extension_request TO congvu_reader;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX due_once;
CREATE UNIQUE INDEX due_once ON due (cycle_id, code, obligation_id, kind, number, as_of) NULLS NOT DISTINCT WHERE state <> 'cancelled';
REVOKE UPDATE (deadline, target, cutoff) ON obligation FROM congvu_app;
DROP TRIGGER obligation_extension ON obligation;
DROP FUNCTION guard_extension;
ALTER TABLE obligation DROP COLUMN extended_by;
DROP TABLE extension_request;
DROP FUNCTION guard_extension_request;
`);
  }
}
