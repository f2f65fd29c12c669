import { type MigrationInterface, type QueryRunner } from 'typeorm';

import { protectTables } from './0002-organisation-and-identity.js';

/** Letters, their versions, files, tasks, signing sessions, registers, arrivals, opinions, notifications. */
export class Letters1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE chain_definition (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  code text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  body jsonb NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (authority_id, id),
  UNIQUE (authority_id, code, version)
);
CREATE TRIGGER chain_definition_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON chain_definition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE document_template (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  code text NOT NULL,
  title text NOT NULL,
  document_type text NOT NULL,
  issuer_id uuid NOT NULL,
  drafting_unit_id uuid NOT NULL,
  chain_code text NOT NULL,
  symbol text NOT NULL,
  subject text NOT NULL,
  body jsonb NOT NULL,
  enclosure jsonb,
  UNIQUE (authority_id, code),
  FOREIGN KEY (authority_id, issuer_id) REFERENCES issuer (authority_id, id),
  FOREIGN KEY (authority_id, drafting_unit_id) REFERENCES unit (authority_id, id)
);

CREATE TABLE file (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  authority_id uuid NOT NULL REFERENCES authority (id),
  bytes bigint NOT NULL CHECK (bytes > 0),
  media_type text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (authority_id, sha256)
);
CREATE TRIGGER file_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE document (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_type text NOT NULL,
  issuer_id uuid NOT NULL,
  drafting_unit_id uuid NOT NULL,
  drafter_post_id uuid,
  drafter_person_id uuid,
  chain_id uuid NOT NULL,
  symbol text NOT NULL,
  subject text NOT NULL CHECK (subject <> ''),
  status text NOT NULL CHECK (status IN ('drafting', 'in-progress', 'returned', 'with-proposer', 'signed', 'numbered', 'sealed', 'issued', 'withdrawn', 'rejected')),
  step text,
  content_version integer NOT NULL DEFAULT 0,
  urgency text NOT NULL DEFAULT 'normal' CHECK (urgency IN ('normal', 'urgent', 'very-urgent')),
  proposal_id uuid,
  proposes_id uuid,
  number integer,
  issued_on date,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, id) REFERENCES aggregate (authority_id, id),
  FOREIGN KEY (authority_id, issuer_id) REFERENCES issuer (authority_id, id),
  FOREIGN KEY (authority_id, drafting_unit_id) REFERENCES unit (authority_id, id),
  FOREIGN KEY (authority_id, drafter_post_id) REFERENCES post (authority_id, id),
  FOREIGN KEY (authority_id, drafter_person_id) REFERENCES person (authority_id, id),
  FOREIGN KEY (authority_id, chain_id) REFERENCES chain_definition (authority_id, id),
  FOREIGN KEY (authority_id, proposal_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, proposes_id) REFERENCES document (authority_id, id)
);
COMMENT ON COLUMN document.proposal_id IS 'letter of the proposing agency that carried the draft in force (its tờ trình)';
COMMENT ON COLUMN document.proposes_id IS 'returned letter that the draft carried by this one replaces';
CREATE INDEX document_of_unit ON document (drafting_unit_id, created_at DESC);

CREATE TABLE document_subject (
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  person_id uuid NOT NULL,
  PRIMARY KEY (document_id, person_id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES person (authority_id, id)
);
-- document_subject: persons named in the matter: they never act on the letter (sample-province.md §5)

CREATE TABLE document_draft (
  document_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  subject text NOT NULL,
  body jsonb NOT NULL,
  enclosure jsonb,
  slip text NOT NULL DEFAULT '',
  etag integer NOT NULL DEFAULT 1,
  saved_at timestamptz NOT NULL DEFAULT now(),
  saved_by jsonb NOT NULL,
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id)
);
COMMENT ON COLUMN document_draft.slip IS 'phiếu trình of the verifying office';

CREATE TABLE document_version (
  document_id uuid NOT NULL,
  no integer NOT NULL CHECK (no > 0),
  authority_id uuid NOT NULL,
  subject text NOT NULL,
  body jsonb NOT NULL,
  enclosure jsonb,
  slip text NOT NULL DEFAULT '',
  content_sha256 text NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz NOT NULL DEFAULT business_now(),
  made_by jsonb NOT NULL,
  PRIMARY KEY (document_id, no),
  UNIQUE (authority_id, document_id, no),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id)
);
CREATE TRIGGER document_version_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON document_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE rendition (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  version_no integer NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('draft', 'enclosure', 'signing')),
  signer_post_id uuid,
  signer_person_id uuid,
  authority_line jsonb,
  file_sha256 text NOT NULL,
  pages integer NOT NULL CHECK (pages > 0),
  fields jsonb NOT NULL DEFAULT '[]',
  made_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (authority_id, document_id, version_no) REFERENCES document_version (authority_id, document_id, no),
  FOREIGN KEY (authority_id, signer_post_id) REFERENCES post (authority_id, id),
  FOREIGN KEY (authority_id, file_sha256) REFERENCES file (authority_id, sha256),
  CHECK ((purpose = 'signing') = (signer_post_id IS NOT NULL AND signer_person_id IS NOT NULL AND authority_line IS NOT NULL)),
  UNIQUE NULLS NOT DISTINCT (document_id, version_no, purpose, signer_post_id, signer_person_id, authority_line)
);
CREATE TRIGGER rendition_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON rendition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE task (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  step text NOT NULL,
  slot text NOT NULL,
  opening integer NOT NULL CHECK (opening > 0),
  kind text NOT NULL,
  post_id uuid NOT NULL,
  other_post_ids uuid[] NOT NULL DEFAULT '{}',
  version_no integer NOT NULL,
  given_by jsonb,
  opened_at timestamptz NOT NULL,
  due_on date,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'cancelled')),
  claimed_by uuid,
  claimed_at timestamptz,
  seen_at timestamptz,
  act_id uuid,
  closed_at timestamptz,
  outcome text,
  UNIQUE (document_id, opening, step, slot),
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, act_id) REFERENCES act (authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, post_id) REFERENCES post (authority_id, id),
  FOREIGN KEY (authority_id, claimed_by) REFERENCES person (authority_id, id),
  CHECK ((state = 'open') = (closed_at IS NULL))
);
CREATE INDEX task_inbox ON task (post_id, due_on NULLS LAST, opened_at, id) WHERE state = 'open';
CREATE INDEX task_inbox_shared ON task USING gin (other_post_ids) WHERE state = 'open' AND other_post_ids <> '{}';
CREATE INDEX task_of_document ON task (document_id, opening);
CREATE INDEX task_done_by_post ON task (post_id, closed_at DESC) WHERE state = 'done';

CREATE TABLE opinion (
  task_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  version_no integer NOT NULL,
  capacity jsonb NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('agree', 'agree-with-changes', 'disagree')),
  text text NOT NULL,
  given_at timestamptz NOT NULL DEFAULT business_now(),
  response text CHECK (response IN ('accepted', 'explained')),
  response_text text,
  responded_at timestamptz,
  FOREIGN KEY (authority_id, task_id) REFERENCES task (authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  CHECK (verdict = 'agree' OR text <> ''),
  CHECK ((response IS NULL) = (responded_at IS NULL)),
  CHECK (response IS DISTINCT FROM 'explained' OR response_text <> '')
);

CREATE TABLE document_comment (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  capacity jsonb NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  at timestamptz NOT NULL DEFAULT business_now(),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id)
);
CREATE TRIGGER document_comment_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON document_comment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE document_view (
  document_id uuid NOT NULL,
  person_id uuid NOT NULL,
  authority_id uuid NOT NULL,
  version_no integer NOT NULL,
  act_seq integer NOT NULL,
  viewed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (document_id, person_id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES person (authority_id, id)
);

CREATE TABLE signing_session (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  task_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('person', 'agency')),
  revision_no integer NOT NULL CHECK (revision_no IN (1, 2)),
  account_id uuid NOT NULL,
  capacity jsonb NOT NULL,
  authority_line jsonb,
  credential_id text NOT NULL REFERENCES credential (id),
  base_sha256 text NOT NULL,
  prepared_sha256 text NOT NULL,
  prepared jsonb NOT NULL,
  claimed_at timestamptz NOT NULL,
  value bytea,
  state text NOT NULL CHECK (state IN ('prepared', 'authorised', 'completed', 'expired')),
  prepared_at timestamptz NOT NULL DEFAULT now(),
  authorised_at timestamptz,
  completed_at timestamptz,
  expires_at timestamptz NOT NULL,
  completed_sha256 text,
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, task_id) REFERENCES task (authority_id, id),
  FOREIGN KEY (authority_id, base_sha256) REFERENCES file (authority_id, sha256),
  FOREIGN KEY (authority_id, prepared_sha256) REFERENCES file (authority_id, sha256),
  FOREIGN KEY (authority_id, completed_sha256) REFERENCES file (authority_id, sha256),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, account_id) REFERENCES account (authority_id, id),
  CHECK ((kind = 'person') = (revision_no = 1)),
  CHECK ((kind = 'person') = (authority_line IS NOT NULL)),
  CHECK (state NOT IN ('authorised', 'completed') OR (value IS NOT NULL AND authorised_at IS NOT NULL)),
  CHECK ((state = 'completed') = (completed_sha256 IS NOT NULL))
);
CREATE UNIQUE INDEX signing_session_one_live ON signing_session (document_id) WHERE state IN ('prepared', 'authorised');
CREATE FUNCTION guard_signing_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('completed', 'expired') THEN
    RAISE EXCEPTION 'a closed signing session is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.value IS NOT NULL AND NEW.value IS DISTINCT FROM OLD.value THEN
    RAISE EXCEPTION 'the first signature value wins' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state = 'authorised' AND NEW.state NOT IN ('authorised', 'completed') THEN
    RAISE EXCEPTION 'an authorised signature is completed, never dropped' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.authority_id, NEW.document_id, NEW.task_id, NEW.kind, NEW.revision_no, NEW.account_id, NEW.capacity, NEW.authority_line, NEW.credential_id, NEW.base_sha256, NEW.prepared_sha256, NEW.prepared, NEW.claimed_at)
     IS DISTINCT FROM (OLD.authority_id, OLD.document_id, OLD.task_id, OLD.kind, OLD.revision_no, OLD.account_id, OLD.capacity, OLD.authority_line, OLD.credential_id, OLD.base_sha256, OLD.prepared_sha256, OLD.prepared, OLD.claimed_at) THEN
    RAISE EXCEPTION 'what was prepared is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signing_session_guard BEFORE UPDATE ON signing_session FOR EACH ROW EXECUTE FUNCTION guard_signing_session();

CREATE TABLE revision (
  document_id uuid NOT NULL,
  no integer NOT NULL,
  authority_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('base', 'person', 'agency')),
  file_sha256 text NOT NULL,
  bytes bigint NOT NULL CHECK (bytes > 0),
  session_id uuid UNIQUE,
  made_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (document_id, no),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, session_id) REFERENCES signing_session (authority_id, id),
  FOREIGN KEY (authority_id, file_sha256) REFERENCES file (authority_id, sha256),
  CHECK ((no, kind) IN ((0, 'base'), (1, 'person'), (2, 'agency'))),
  CHECK ((kind = 'base') = (session_id IS NULL))
);
CREATE FUNCTION check_revision_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.no > 0 AND NOT EXISTS (SELECT 1 FROM revision WHERE document_id = NEW.document_id AND no = NEW.no - 1 AND bytes < NEW.bytes) THEN
    RAISE EXCEPTION 'a revision is added to the one before it' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_order BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION check_revision_order();
CREATE TRIGGER revision_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON revision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE register (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  direction text NOT NULL CHECK (direction IN ('out', 'in')),
  issuer_id uuid,
  unit_id uuid,
  series text NOT NULL,
  year integer NOT NULL CHECK (year BETWEEN 1990 AND 2200),
  last_number integer NOT NULL DEFAULT 0 CHECK (last_number >= 0),
  last_date date,
  UNIQUE (authority_id, id),
  UNIQUE NULLS NOT DISTINCT (authority_id, direction, issuer_id, unit_id, series, year),
  CHECK ((direction = 'out') = (issuer_id IS NOT NULL)),
  CHECK ((direction = 'in') = (unit_id IS NOT NULL)),
  CHECK ((last_number = 0) = (last_date IS NULL)),
  CHECK (extract(year FROM last_date) = year),
  FOREIGN KEY (authority_id, issuer_id) REFERENCES issuer (authority_id, id),
  FOREIGN KEY (authority_id, unit_id) REFERENCES unit (authority_id, id)
);
CREATE FUNCTION guard_register() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.last_number <> 0 THEN
      RAISE EXCEPTION 'a register begins before its first number' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.last_number NOT IN (OLD.last_number, OLD.last_number + 1)
     OR coalesce(NEW.last_date < OLD.last_date, false)
     OR (NEW.last_number = OLD.last_number AND NEW.last_date IS DISTINCT FROM OLD.last_date)
     OR (NEW.id, NEW.authority_id, NEW.direction, NEW.issuer_id, NEW.unit_id, NEW.series, NEW.year)
        IS DISTINCT FROM (OLD.id, OLD.authority_id, OLD.direction, OLD.issuer_id, OLD.unit_id, OLD.series, OLD.year) THEN
    RAISE EXCEPTION 'a register only goes on by one, never back' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER register_guard BEFORE INSERT OR UPDATE ON register FOR EACH ROW EXECUTE FUNCTION guard_register();
CREATE TRIGGER register_kept BEFORE DELETE OR TRUNCATE ON register FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE register_entry (
  register_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  symbol text NOT NULL CHECK (symbol <> ''),
  entered_on date NOT NULL,
  entered_at timestamptz NOT NULL DEFAULT business_now(),
  capacity jsonb NOT NULL,
  signer jsonb NOT NULL,
  subject text NOT NULL,
  state text NOT NULL CHECK (state IN ('awaiting-seal', 'sealed', 'cancelled')),
  cancel_reason text,
  cancelled_by jsonb,
  cancel_confirmed_by jsonb,
  PRIMARY KEY (register_id, number),
  FOREIGN KEY (authority_id, register_id) REFERENCES register (authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL AND cancelled_by IS NOT NULL AND cancel_confirmed_by IS NOT NULL))
);
CREATE UNIQUE INDEX register_entry_one_live ON register_entry (document_id) WHERE state <> 'cancelled';
CREATE FUNCTION guard_register_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE book record;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT last_number, last_date, issuer_id INTO book FROM register WHERE id = NEW.register_id;
    IF (NEW.number, NEW.entered_on) IS DISTINCT FROM (book.last_number, book.last_date) THEN
      RAISE EXCEPTION 'a number comes from its register in the same transaction' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM document WHERE id = NEW.document_id AND issuer_id = book.issuer_id) THEN
      RAISE EXCEPTION 'a letter takes its number from a register of its issuer' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.register_id, NEW.number, NEW.authority_id, NEW.document_id, NEW.symbol, NEW.entered_on, NEW.entered_at, NEW.subject, NEW.capacity, NEW.signer)
     IS DISTINCT FROM (OLD.register_id, OLD.number, OLD.authority_id, OLD.document_id, OLD.symbol, OLD.entered_on, OLD.entered_at, OLD.subject, OLD.capacity, OLD.signer)
     OR OLD.state = 'cancelled' OR (OLD.state = 'sealed' AND NEW.state <> 'sealed') THEN
    RAISE EXCEPTION 'a register entry is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER register_entry_guard BEFORE INSERT OR UPDATE ON register_entry FOR EACH ROW EXECUTE FUNCTION guard_register_entry();
CREATE TRIGGER register_entry_kept BEFORE DELETE OR TRUNCATE ON register_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE arrival (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  receiver_unit_id uuid NOT NULL,
  opens_document_id uuid,
  received_at timestamptz NOT NULL,
  register_id uuid,
  number integer,
  registered_at timestamptz,
  registered_by jsonb,
  state text NOT NULL CHECK (state IN ('waiting', 'registered', 'returned')),
  UNIQUE (document_id, receiver_unit_id),
  UNIQUE (register_id, number),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, receiver_unit_id) REFERENCES unit (authority_id, id),
  FOREIGN KEY (authority_id, opens_document_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, register_id) REFERENCES register (authority_id, id),
  CHECK ((state = 'waiting') = (number IS NULL)),
  CHECK ((number IS NULL) = (register_id IS NULL AND registered_at IS NULL AND registered_by IS NULL))
);
CREATE INDEX arrival_waiting ON arrival (receiver_unit_id, received_at) WHERE state = 'waiting';
CREATE FUNCTION guard_arrival() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE book record;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.id, NEW.authority_id, NEW.document_id, NEW.receiver_unit_id, NEW.received_at)
       IS DISTINCT FROM (OLD.id, OLD.authority_id, OLD.document_id, OLD.receiver_unit_id, OLD.received_at)
       OR (OLD.number IS NOT NULL AND (NEW.register_id, NEW.number, NEW.registered_at, NEW.registered_by)
           IS DISTINCT FROM (OLD.register_id, OLD.number, OLD.registered_at, OLD.registered_by)) THEN
      RAISE EXCEPTION 'an arrival keeps its moment and its number' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.number IS NOT NULL THEN
      RETURN NEW;
    END IF;
  END IF;
  IF NEW.number IS NOT NULL THEN
    SELECT last_number, unit_id INTO book FROM register WHERE id = NEW.register_id;
    IF (NEW.number, NEW.receiver_unit_id) IS DISTINCT FROM (book.last_number, book.unit_id) THEN
      RAISE EXCEPTION 'an arrival takes its number from the register of its receiver in the same transaction' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER arrival_guard BEFORE INSERT OR UPDATE ON arrival FOR EACH ROW EXECUTE FUNCTION guard_arrival();
CREATE TRIGGER arrival_kept BEFORE DELETE OR TRUNCATE ON arrival FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_register_gapless() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM register_entry WHERE register_id = NEW.id AND number = NEW.last_number)
     AND NOT EXISTS (SELECT 1 FROM arrival WHERE register_id = NEW.id AND number = NEW.last_number) THEN
    RAISE EXCEPTION 'number % was drawn and not used', NEW.last_number USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER register_gapless AFTER UPDATE ON register DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.last_number > OLD.last_number) EXECUTE FUNCTION check_register_gapless();

CREATE TABLE outside_delivery (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  receiver text NOT NULL,
  channel text NOT NULL DEFAULT 'paper' CHECK (channel IN ('axis', 'email', 'paper')),
  UNIQUE (document_id, receiver),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id)
);

CREATE TABLE notification (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  person_id uuid NOT NULL,
  kind text NOT NULL,
  document_id uuid,
  task_id uuid,
  params jsonb NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL DEFAULT business_now(),
  read_at timestamptz,
  mailed_at timestamptz,
  FOREIGN KEY (authority_id, person_id) REFERENCES person (authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id)
);
CREATE INDEX notification_unread ON notification (person_id, at DESC) WHERE read_at IS NULL;
CREATE INDEX notification_to_mail ON notification (at) WHERE mailed_at IS NULL;
`);
    await runner.query(
      protectTables([
        'chain_definition',
        'document_template',
        'file',
        'document',
        'document_subject',
        'document_draft',
        'document_version',
        'rendition',
        'task',
        'opinion',
        'document_comment',
        'document_view',
        'signing_session',
        'revision',
        'register',
        'register_entry',
        'arrival',
        'outside_delivery',
        'notification',
      ]),
    );
    await runner.query(`
GRANT SELECT, INSERT ON chain_definition, file, document_subject, document_version, rendition, revision, document_comment, outside_delivery TO congvu_app;
GRANT SELECT, INSERT, UPDATE ON document_template, document, document_draft, task, opinion, document_view, signing_session, register, register_entry, arrival, notification TO congvu_app;
GRANT SELECT ON chain_definition, document_template, document, register, register_entry, arrival, task, revision, file TO congvu_reader;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE notification, outside_delivery, arrival, register_entry, register, revision, signing_session, document_view, document_comment, opinion, task, rendition, document_version, document_draft, document_subject, document, file, document_template, chain_definition;
DROP FUNCTION check_register_gapless, guard_arrival, guard_register_entry, guard_register, check_revision_order, guard_signing_session;
`);
  }
}
