import { type MigrationInterface, type QueryRunner } from 'typeorm';

import { protectTables } from './0002-organisation-and-identity.js';

/** Aggregates, acts (also the outbox towards Temporal), commands with their answers, the audit chain (architecture.md §2). */
export class ActsAndAudit1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE aggregate (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  kind text NOT NULL CHECK (kind IN ('document')),
  seq integer NOT NULL DEFAULT 0 CHECK (seq >= 0),
  state jsonb NOT NULL,
  advancing_since timestamptz,
  ended_at timestamptz,
  UNIQUE (authority_id, id)
);
COMMENT ON COLUMN aggregate.state IS 'fold of the standing acts (INV-05); names never stand here';
CREATE INDEX aggregate_advancing ON aggregate (advancing_since) WHERE advancing_since IS NOT NULL;

CREATE TABLE act (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  aggregate_id uuid NOT NULL,
  seq integer NOT NULL CHECK (seq > 0),
  kind text NOT NULL,
  capacity jsonb,
  body jsonb NOT NULL,
  body_sha256 bytea NOT NULL CHECK (length(body_sha256) = 32),
  at timestamptz NOT NULL DEFAULT now(),
  business_at timestamptz NOT NULL DEFAULT business_now(),
  available_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('held', 'deliverable', 'sending', 'delivered', 'void', 'void-delivered', 'parked')),
  sending_since timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  UNIQUE (aggregate_id, seq),
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, aggregate_id) REFERENCES aggregate (authority_id, id)
);
CREATE INDEX act_waiting ON act (available_at, aggregate_id, seq) WHERE state IN ('held', 'deliverable', 'sending', 'void');

CREATE UNIQUE INDEX act_one_per_task ON act (aggregate_id, (body ->> 'task')) WHERE state NOT IN ('void', 'void-delivered') AND body ->> 'task' IS NOT NULL;

CREATE FUNCTION guard_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.authority_id, NEW.aggregate_id, NEW.seq, NEW.kind, NEW.body_sha256, NEW.at, NEW.business_at)
     IS DISTINCT FROM (OLD.id, OLD.authority_id, OLD.aggregate_id, OLD.seq, OLD.kind, OLD.body_sha256, OLD.at, OLD.business_at)
     OR NEW.body IS DISTINCT FROM OLD.body OR NEW.capacity IS DISTINCT FROM OLD.capacity THEN
    RAISE EXCEPTION 'an act is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state IN ('delivered', 'void-delivered') AND NEW.state <> OLD.state THEN
    RAISE EXCEPTION 'a delivered act keeps its state' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'void' AND OLD.state NOT IN ('held', 'void') THEN
    RAISE EXCEPTION 'only a held act can become void' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER act_guard BEFORE UPDATE ON act FOR EACH ROW EXECUTE FUNCTION guard_act();
CREATE TRIGGER act_kept BEFORE DELETE OR TRUNCATE ON act FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_act_seq() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq <> 1 AND NOT EXISTS (SELECT 1 FROM act WHERE aggregate_id = NEW.aggregate_id AND seq = NEW.seq - 1) THEN
    RAISE EXCEPTION 'act % of % leaves a gap', NEW.seq, NEW.aggregate_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER act_gapless BEFORE INSERT ON act FOR EACH ROW EXECUTE FUNCTION check_act_seq();

CREATE TABLE act_note (
  act_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  FOREIGN KEY (authority_id, act_id) REFERENCES act (authority_id, id)
);
-- act_note: words of an act (reason of a return …): kept out of the act so that they never enter the workflow engine
CREATE TRIGGER act_note_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON act_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE command (
  key uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  account_id uuid NOT NULL,
  request_sha256 bytea NOT NULL CHECK (length(request_sha256) = 32),
  status integer NOT NULL,
  answer jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (authority_id, account_id) REFERENCES account (authority_id, id)
);
-- command: Idempotency-Key of every command and the answer it got

CREATE TABLE audit_chain (
  unit_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  seq bigint NOT NULL DEFAULT 0 CHECK (seq >= 0),
  head bytea NOT NULL CHECK (length(head) = 32),
  UNIQUE (authority_id, unit_id),
  FOREIGN KEY (authority_id, unit_id) REFERENCES unit (authority_id, id)
);
CREATE TABLE audit_entry (
  unit_id uuid NOT NULL,
  seq bigint NOT NULL CHECK (seq > 0),
  authority_id uuid NOT NULL,
  action text NOT NULL CHECK (action <> ''),
  object_id uuid,
  at timestamptz NOT NULL,
  canonical bytea NOT NULL,
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (unit_id, seq),
  FOREIGN KEY (authority_id, unit_id) REFERENCES audit_chain (authority_id, unit_id)
);
COMMENT ON COLUMN audit_entry.canonical IS 'RFC 8785 bytes of the entry, hashed as they stand: hash = sha256(previous hash || canonical); the first previous hash is sha256(authority/unit)';
CREATE INDEX audit_entry_object ON audit_entry (object_id, at) WHERE object_id IS NOT NULL;
CREATE TRIGGER audit_entry_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION guard_audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.unit_id <> OLD.unit_id OR NEW.authority_id <> OLD.authority_id OR NEW.seq <> OLD.seq + 1 THEN
    RAISE EXCEPTION 'an audit chain grows by one' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chain_guard BEFORE UPDATE ON audit_chain FOR EACH ROW EXECUTE FUNCTION guard_audit_chain();
CREATE TRIGGER audit_chain_kept BEFORE DELETE OR TRUNCATE ON audit_chain FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION link_audit_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE content jsonb := convert_from(NEW.canonical, 'UTF8')::jsonb;
BEGIN
  INSERT INTO audit_chain (unit_id, authority_id, head)
  SELECT NEW.unit_id, NEW.authority_id, sha256(convert_to(NEW.authority_id || '/' || NEW.unit_id, 'UTF8'))
  WHERE NOT EXISTS (SELECT 1 FROM audit_chain WHERE unit_id = NEW.unit_id)
  ON CONFLICT DO NOTHING;
  UPDATE audit_chain SET seq = seq + 1, head = sha256(head || NEW.canonical) WHERE unit_id = NEW.unit_id
  RETURNING seq, head INTO NEW.seq, NEW.hash;
  NEW.action := content ->> 'action';
  NEW.object_id := (content ->> 'object')::uuid;
  NEW.at := (content ->> 'at')::timestamptz;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION link_audit_entry IS 'Insert audit entries last in a transaction: this takes the lock of the chain''s head (lock order of architecture.md §2). Runs as the owner: the app cannot touch a head.';
CREATE TRIGGER audit_entry_link BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION link_audit_entry();

CREATE TABLE alarm (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  kind text NOT NULL CHECK (kind IN ('act-parked', 'step-without-holder', 'number-not-sealed', 'file-missing', 'mail-failed')),
  object_id uuid,
  params jsonb NOT NULL DEFAULT '{}',
  raised_at timestamptz NOT NULL DEFAULT now(),
  resolved_at timestamptz
);
CREATE UNIQUE INDEX alarm_open ON alarm (kind, object_id) NULLS NOT DISTINCT WHERE resolved_at IS NULL;
`);
    await runner.query(
      protectTables([
        'aggregate',
        'act',
        'act_note',
        'command',
        'audit_chain',
        'audit_entry',
        'alarm',
      ]),
    );
    await runner.query(`
GRANT SELECT, INSERT, UPDATE ON aggregate, alarm TO congvu_app;
GRANT SELECT, INSERT ON act, act_note, command TO congvu_app;
GRANT SELECT, INSERT (unit_id, authority_id, action, object_id, canonical) ON audit_entry TO congvu_app;
GRANT UPDATE (state, sending_since, attempts, last_error, available_at) ON act TO congvu_app;
GRANT SELECT ON audit_chain TO congvu_app;
GRANT SELECT ON aggregate, act, audit_chain, audit_entry, alarm TO congvu_reader;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE alarm, audit_entry, audit_chain, command, act_note, act, aggregate;
DROP FUNCTION link_audit_entry, guard_audit_chain, check_act_seq, guard_act;
`);
  }
}
