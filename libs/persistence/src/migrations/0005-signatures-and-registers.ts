import { type MigrationInterface, type QueryRunner } from 'typeorm';

import { protectTables } from './0002-organisation-and-identity.js';

/** What gives a letter force and carries it on: signatures, registers, arrivals, notifications. */
export class SignaturesAndRegisters1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
GRANT SELECT, INSERT ON revision, outside_delivery TO congvu_app;
GRANT SELECT, INSERT, UPDATE ON signing_session, register, register_entry, arrival, notification TO congvu_app;
GRANT SELECT ON register, register_entry, arrival, revision TO congvu_reader;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE notification, outside_delivery, arrival, register_entry, register, revision, signing_session;
DROP FUNCTION check_register_gapless, guard_arrival, guard_register_entry, guard_register, check_revision_order, guard_signing_session;
`);
  }
}
