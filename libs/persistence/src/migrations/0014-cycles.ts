import { type MigrationInterface, type QueryRunner } from 'typeorm';

import { protectTables } from './0002-organisation-and-identity.js';

/** The year: definition, cycle, what each unit owes in it, every date that something waits for (docs/adr/0017). */
export class Cycles1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds(['document', 'cycle', 'unit-cycle']));
    await runner.query(`
ALTER TABLE post ADD COLUMN unit_role text CHECK (unit_role IN ('officer', 'head-of-room', 'chief-of-office', 'deputy-head', 'head'));
-- post.unit_role: by which a ladder names the post in every unit alike; null: no ladder asks for it

CREATE TABLE cycle_definition (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  year integer NOT NULL CHECK (year BETWEEN 2000 AND 2200),
  title text NOT NULL CHECK (title <> ''),
  body jsonb NOT NULL,
  body_sha256 bytea NOT NULL CHECK (length(body_sha256) = 32),
  published_at timestamptz NOT NULL DEFAULT business_now(),
  UNIQUE (authority_id, id),
  UNIQUE (authority_id, body_sha256)
);
CREATE TRIGGER cycle_definition_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON cycle_definition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE cycle (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  year integer NOT NULL,
  definition_id uuid NOT NULL,
  lead_unit_id uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('opening', 'running', 'closed')),
  opened_at timestamptz NOT NULL DEFAULT business_now(),
  UNIQUE (authority_id, id),
  UNIQUE (authority_id, year),
  FOREIGN KEY (authority_id, id) REFERENCES aggregate (authority_id, id),
  FOREIGN KEY (authority_id, definition_id) REFERENCES cycle_definition (authority_id, id),
  FOREIGN KEY (authority_id, lead_unit_id) REFERENCES unit (authority_id, id)
);
-- cycle.lead_unit_id: the unit that runs the cycle; acts on the whole year stand in its audit chain
CREATE FUNCTION guard_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.authority_id, NEW.year, NEW.definition_id, NEW.lead_unit_id, NEW.opened_at)
     IS DISTINCT FROM (OLD.id, OLD.authority_id, OLD.year, OLD.definition_id, OLD.lead_unit_id, OLD.opened_at)
     OR (OLD.status = 'closed' AND NEW.status <> 'closed') OR (OLD.status = 'running' AND NEW.status = 'opening') THEN
    RAISE EXCEPTION 'a cycle keeps the definition it was opened with, and never goes back' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cycle_guard BEFORE UPDATE ON cycle FOR EACH ROW EXECUTE FUNCTION guard_cycle();
CREATE TRIGGER cycle_kept BEFORE DELETE OR TRUNCATE ON cycle FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE unit_cycle (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  UNIQUE (authority_id, id),
  UNIQUE (cycle_id, unit_id),
  FOREIGN KEY (authority_id, id) REFERENCES aggregate (authority_id, id),
  FOREIGN KEY (authority_id, cycle_id) REFERENCES cycle (authority_id, id),
  FOREIGN KEY (authority_id, unit_id) REFERENCES unit (authority_id, id)
);
CREATE TRIGGER unit_cycle_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON unit_cycle FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE obligation (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  unit_cycle_id uuid NOT NULL,
  code text NOT NULL CHECK (code ~ '^[ND][0-9]{2}$'),
  class text NOT NULL CHECK (class IN ('plan', 'internal')),
  deadline jsonb NOT NULL,
  target date,
  cutoff timestamptz,
  state text NOT NULL CHECK (state IN ('planned', 'open', 'received', 'returned', 'accepted', 'waived')),
  document_id uuid,
  received_at timestamptz,
  returns integer NOT NULL DEFAULT 0 CHECK (returns >= 0),
  UNIQUE (authority_id, id),
  UNIQUE (unit_cycle_id, code),
  CONSTRAINT obligation_two_ends CHECK ((target IS NULL) = (cutoff IS NULL)),
  CONSTRAINT obligation_letter_received CHECK ((received_at IS NULL) = (document_id IS NULL)),
  CONSTRAINT obligation_state_received CHECK ((state IN ('received', 'returned', 'accepted') AND received_at IS NOT NULL) OR (state IN ('planned', 'open') AND received_at IS NULL) OR state = 'waived'),
  FOREIGN KEY (authority_id, unit_cycle_id) REFERENCES unit_cycle (authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id)
);
-- obligation.deadline: the words of the plan, target, legal cut-off, calendar versions and how they were found
-- obligation.received_at: of the first letter that reached the receiver; lateness is judged by it (sample-province.md §2)
CREATE FUNCTION guard_obligation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.authority_id, NEW.unit_cycle_id, NEW.code, NEW.class)
     IS DISTINCT FROM (OLD.id, OLD.authority_id, OLD.unit_cycle_id, OLD.code, OLD.class) THEN
    RAISE EXCEPTION 'an obligation stays what it is' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.received_at IS NOT NULL AND NEW.received_at IS DISTINCT FROM OLD.received_at THEN
    RAISE EXCEPTION 'a receipt is never lost' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER obligation_guard BEFORE UPDATE ON obligation FOR EACH ROW EXECUTE FUNCTION guard_obligation();
CREATE TRIGGER obligation_kept BEFORE DELETE OR TRUNCATE ON obligation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE obligation_letter (
  document_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  obligation_id uuid NOT NULL,
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, obligation_id) REFERENCES obligation (authority_id, id)
);
-- obligation_letter: letters that are written to fulfil an obligation
CREATE INDEX obligation_letter_obligation ON obligation_letter (obligation_id);
CREATE TRIGGER obligation_letter_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON obligation_letter FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE due (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  obligation_id uuid,
  code text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('phase', 'reminder', 'freeze', 'rung', 'checkpoint')),
  number integer NOT NULL CHECK (number >= 0),
  due_on date NOT NULL,
  due_at timestamptz NOT NULL,
  as_of timestamptz,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'cancelled')),
  settled_at timestamptz,
  UNIQUE (authority_id, id),
  CONSTRAINT due_freeze_as_of CHECK ((kind = 'freeze') = (as_of IS NOT NULL)),
  CONSTRAINT due_of_all_units CHECK ((kind IN ('phase', 'freeze')) = (obligation_id IS NULL)),
  CONSTRAINT due_settled CHECK ((state = 'waiting') = (settled_at IS NULL)),
  FOREIGN KEY (authority_id, cycle_id) REFERENCES cycle (authority_id, id),
  FOREIGN KEY (authority_id, obligation_id) REFERENCES obligation (authority_id, id)
);
-- due: every moment that something waits for; the sweep settles each once
-- due.code: of the obligation, or of the phase that opens
CREATE INDEX due_waiting ON due (due_at) WHERE state = 'waiting';
CREATE INDEX due_of_obligation ON due (obligation_id);
CREATE UNIQUE INDEX due_once ON due (cycle_id, code, obligation_id, kind, number, as_of) NULLS NOT DISTINCT WHERE state <> 'cancelled';
CREATE FUNCTION guard_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.authority_id, NEW.cycle_id, NEW.obligation_id, NEW.code, NEW.kind, NEW.number, NEW.due_on, NEW.due_at, NEW.as_of)
     IS DISTINCT FROM (OLD.id, OLD.authority_id, OLD.cycle_id, OLD.obligation_id, OLD.code, OLD.kind, OLD.number, OLD.due_on, OLD.due_at, OLD.as_of)
     OR OLD.state <> 'waiting' THEN
    RAISE EXCEPTION 'a due row is settled once and never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER due_guard BEFORE UPDATE ON due FOR EACH ROW EXECUTE FUNCTION guard_due();
CREATE TRIGGER due_kept BEFORE DELETE OR TRUNCATE ON due FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE escalation (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  due_id uuid NOT NULL,
  form text NOT NULL CHECK (form IN ('message', 'phone-list', 'letter', 'note')),
  recipient jsonb,
  at timestamptz NOT NULL DEFAULT business_now(),
  FOREIGN KEY (authority_id, due_id) REFERENCES due (authority_id, id)
);
-- escalation: who was told by which due row; recipient: capacity as it was that day, null where nobody holds the post
CREATE INDEX escalation_due ON escalation (due_id);
CREATE TRIGGER escalation_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON escalation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE frozen_list (
  due_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  canonical bytea NOT NULL,
  sha256 bytea NOT NULL,
  at timestamptz NOT NULL DEFAULT business_now(),
  CONSTRAINT frozen_list_hash CHECK (sha256 = sha256(canonical)),
  FOREIGN KEY (authority_id, due_id) REFERENCES due (authority_id, id)
);
-- frozen_list: who had and who had not, as of the cut-off; bytes of RFC 8785
CREATE TRIGGER frozen_list_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON frozen_list FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE notification ADD COLUMN obligation_id uuid,
  ADD FOREIGN KEY (authority_id, obligation_id) REFERENCES obligation (authority_id, id);
`);
    await runner.query(
      protectTables([
        'cycle_definition',
        'cycle',
        'unit_cycle',
        'obligation',
        'obligation_letter',
        'due',
        'escalation',
        'frozen_list',
      ]),
    );
    await runner.query(`
GRANT SELECT, INSERT ON cycle_definition, unit_cycle, obligation_letter, escalation, frozen_list TO congvu_app;
GRANT SELECT, INSERT ON cycle, obligation, due TO congvu_app;
GRANT UPDATE (status) ON cycle TO congvu_app;
GRANT UPDATE (state, document_id, received_at, returns) ON obligation TO congvu_app;
GRANT UPDATE (state, settled_at) ON due TO congvu_app;
GRANT SELECT ON cycle_definition, cycle, unit_cycle, obligation, obligation_letter, due, escalation, frozen_list TO congvu_reader;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE notification DROP COLUMN obligation_id;
DROP TABLE frozen_list, escalation, due, obligation_letter, obligation, unit_cycle, cycle, cycle_definition;
DROP FUNCTION guard_due, guard_obligation, guard_cycle;
ALTER TABLE post DROP COLUMN unit_role;
`);
    await runner.query(kinds(['document']));
  }
}

function kinds(all: readonly string[]): string {
  return `ALTER TABLE aggregate DROP CONSTRAINT aggregate_kind_check,
  ADD CONSTRAINT aggregate_kind_check CHECK (kind IN (${all.map((kind) => `'${kind}'`).join(', ')}))`;
}
