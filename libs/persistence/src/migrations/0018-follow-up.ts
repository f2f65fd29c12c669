import { type MigrationInterface, type QueryRunner } from 'typeorm';

import { protectTables } from './0002-organisation-and-identity.js';

const STATES = ['planned', 'open', 'received', 'returned', 'accepted', 'waived'];
const ALARMS = [
  'act-parked',
  'step-without-holder',
  'number-not-sealed',
  'mail-failed',
  'mail-server-down',
  'letter-stuck',
];

const ALARM_KIND = { table: 'alarm', constraint: 'alarm_kind_check', column: 'kind' };
const OBLIGATION_STATE = {
  table: 'obligation',
  constraint: 'obligation_state_check',
  column: 'state',
};

/** What people do about what is owed: evidence, reminders by hand, calls, drafted letters of the ladder (docs/adr/0021). */
export class FollowUp1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(oneOf(ALARM_KIND, [...ALARMS, 'letter-not-drafted']));
    await runner.query(oneOf(OBLIGATION_STATE, [...STATES, 'fulfilled']));
    await runner.query(`
ALTER TABLE obligation DROP CONSTRAINT obligation_letter_received, DROP CONSTRAINT obligation_state_received,
  ADD CONSTRAINT obligation_letter_received CHECK (CASE WHEN state = 'fulfilled' THEN received_at IS NOT NULL AND document_id IS NULL ELSE (received_at IS NULL) = (document_id IS NULL) END),
  ADD CONSTRAINT obligation_state_received CHECK ((state IN ('received', 'returned', 'accepted', 'fulfilled') AND received_at IS NOT NULL) OR (state IN ('planned', 'open') AND received_at IS NULL) OR state = 'waived');

ALTER TABLE post ADD COLUMN phone text CHECK (phone ~ '^[0-9+][0-9 .-]{5,30}$');
-- post.phone: of the office, never a private one; null: not known

CREATE TABLE evidence (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  obligation_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
  happened_on date NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  reference text NOT NULL,
  quantity integer CHECK (quantity >= 0),
  capacity jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT business_now(),
  cancelled_at timestamptz,
  cancelled_by jsonb,
  cancel_reason text CHECK (cancel_reason <> ''),
  UNIQUE (authority_id, id),
  CONSTRAINT evidence_cancelled CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL) AND (cancelled_at IS NULL) = (cancel_reason IS NULL)),
  FOREIGN KEY (authority_id, obligation_id) REFERENCES obligation (authority_id, id)
);
-- evidence: dated results of what is owed; reference: number of a letter or an address, empty for none
CREATE INDEX evidence_of_obligation ON evidence (obligation_id, happened_on);
CREATE FUNCTION guard_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.authority_id, NEW.obligation_id, NEW.kind, NEW.happened_on, NEW.title, NEW.reference, NEW.quantity, NEW.capacity, NEW.at)
     IS DISTINCT FROM (OLD.id, OLD.authority_id, OLD.obligation_id, OLD.kind, OLD.happened_on, OLD.title, OLD.reference, OLD.quantity, OLD.capacity, OLD.at)
     OR OLD.cancelled_at IS NOT NULL THEN
    RAISE EXCEPTION 'evidence is cancelled once and never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_guard BEFORE UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION guard_evidence();
CREATE TRIGGER evidence_kept BEFORE DELETE OR TRUNCATE ON evidence FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE reminder (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  obligation_id uuid NOT NULL,
  working_day date NOT NULL,
  capacity jsonb NOT NULL,
  recipients jsonb NOT NULL CHECK (jsonb_array_length(recipients) > 0),
  text text NOT NULL,
  at timestamptz NOT NULL DEFAULT business_now(),
  CONSTRAINT reminder_once_a_day UNIQUE (obligation_id, working_day),
  FOREIGN KEY (authority_id, obligation_id) REFERENCES obligation (authority_id, id)
);
-- reminder: by hand of the unit that runs the year; working_day: the day, or the next one that is worked
-- reminder.recipients: capacities as they were that day
CREATE TRIGGER reminder_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON reminder FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE phone_call (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  obligation_id uuid NOT NULL,
  capacity jsonb NOT NULL,
  spoke_to text NOT NULL CHECK (spoke_to <> ''),
  said text NOT NULL CHECK (said <> ''),
  at timestamptz NOT NULL DEFAULT business_now(),
  FOREIGN KEY (authority_id, obligation_id) REFERENCES obligation (authority_id, id)
);
CREATE INDEX phone_call_of_obligation ON phone_call (obligation_id);
CREATE TRIGGER phone_call_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON phone_call FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE follow_up_letter (
  document_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  code text NOT NULL,
  rung integer NOT NULL CHECK (rung > 0),
  action integer NOT NULL CHECK (action >= 0),
  due_on date NOT NULL,
  UNIQUE (authority_id, document_id),
  CONSTRAINT follow_up_letter_once UNIQUE (cycle_id, code, rung, action, due_on),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, cycle_id) REFERENCES cycle (authority_id, id)
);
-- follow_up_letter: one draft for all units that are late on a day of the ladder; code: of the obligation
CREATE TRIGGER follow_up_letter_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON follow_up_letter FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE follow_up_letter_obligation (
  document_id uuid NOT NULL,
  obligation_id uuid NOT NULL,
  authority_id uuid NOT NULL,
  PRIMARY KEY (document_id, obligation_id),
  FOREIGN KEY (authority_id, document_id) REFERENCES follow_up_letter (authority_id, document_id),
  FOREIGN KEY (authority_id, obligation_id) REFERENCES obligation (authority_id, id)
);
-- follow_up_letter_obligation: who was late when it was drafted
CREATE INDEX follow_up_letter_of_obligation ON follow_up_letter_obligation (obligation_id);
CREATE TRIGGER follow_up_letter_obligation_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON follow_up_letter_obligation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`);
    await runner.query(
      protectTables([
        'evidence',
        'reminder',
        'phone_call',
        'follow_up_letter',
        'follow_up_letter_obligation',
      ]),
    );
    await runner.query(`
GRANT SELECT, INSERT ON evidence, reminder, phone_call, follow_up_letter, follow_up_letter_obligation TO congvu_app;
GRANT UPDATE (cancelled_at, cancelled_by, cancel_reason) ON evidence TO congvu_app;
GRANT SELECT ON evidence, reminder, phone_call, follow_up_letter, follow_up_letter_obligation TO congvu_reader;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE follow_up_letter_obligation, follow_up_letter, phone_call, reminder, evidence;
DROP FUNCTION guard_evidence;
ALTER TABLE post DROP COLUMN phone;
ALTER TABLE obligation DROP CONSTRAINT obligation_letter_received, DROP CONSTRAINT obligation_state_received,
  ADD CONSTRAINT obligation_letter_received CHECK ((received_at IS NULL) = (document_id IS NULL)),
  ADD CONSTRAINT obligation_state_received CHECK ((state IN ('received', 'returned', 'accepted') AND received_at IS NOT NULL) OR (state IN ('planned', 'open') AND received_at IS NULL) OR state = 'waived');
DELETE FROM alarm WHERE kind = 'letter-not-drafted';
`);
    await runner.query(oneOf(OBLIGATION_STATE, STATES));
    await runner.query(oneOf(ALARM_KIND, ALARMS));
  }
}

interface Check {
  readonly table: string;
  readonly constraint: string;
  readonly column: string;
}

function oneOf({ table, constraint, column }: Check, all: readonly string[]): string {
  return `ALTER TABLE ${table} DROP CONSTRAINT ${constraint},
  ADD CONSTRAINT ${constraint} CHECK (${column} IN (${all.map((one) => `'${one}'`).join(', ')}))`;
}
