import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { protectTables } from './0002-organisation-and-identity.js';

/**
 * Where people want their mail, and the mails on their way. A row of `mail_delivery` is written together with its
 * notification, so that a told person is mailed exactly as far as the telling was committed.
 */
export class Mail1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE person ADD COLUMN email text
  CONSTRAINT person_email_check CHECK (length(email) <= 254 AND email ~ '^[A-Za-z0-9.!#$%&''*+/=?^_{|}~-]+@[A-Za-z0-9.-]+$');
ALTER TABLE notification ADD CONSTRAINT notification_authority_id_id_key UNIQUE (authority_id, id);
DROP INDEX notification_to_mail;

CREATE TABLE mail_delivery (
  notification_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'none')),
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  next_try_at timestamptz,
  last_error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (authority_id, notification_id) REFERENCES notification (authority_id, id),
  CHECK ((state = 'waiting') = (next_try_at IS NOT NULL))
);
CREATE INDEX mail_delivery_waiting ON mail_delivery (next_try_at) WHERE state = 'waiting';
CREATE FUNCTION guard_mail_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'waiting' OR (NEW.notification_id, NEW.authority_id, NEW.created_at)
     IS DISTINCT FROM (OLD.notification_id, OLD.authority_id, OLD.created_at) THEN
    RAISE EXCEPTION 'a settled mail is never sent again' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mail_delivery_guard BEFORE UPDATE ON mail_delivery FOR EACH ROW EXECUTE FUNCTION guard_mail_delivery();
`);
    await runner.query(protectTables(['mail_delivery']));
    await runner.query('GRANT SELECT, INSERT, UPDATE ON mail_delivery TO congvu_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE mail_delivery;
DROP FUNCTION guard_mail_delivery;
CREATE INDEX notification_to_mail ON notification (at) WHERE mailed_at IS NULL;
ALTER TABLE notification DROP CONSTRAINT notification_authority_id_id_key;
ALTER TABLE person DROP COLUMN email;
`);
  }
}
