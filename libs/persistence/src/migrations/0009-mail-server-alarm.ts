import { type MigrationInterface, type QueryRunner } from 'typeorm';

const BEFORE = [
  'act-parked',
  'step-without-holder',
  'number-not-sealed',
  'file-missing',
  'mail-failed',
];

/** A mail server that takes nothing from us is an alarm of its own, not one about a person's address. */
export class MailServerAlarm1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds([...BEFORE, 'mail-server-down']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM alarm WHERE kind = 'mail-server-down'; ${kinds(BEFORE)}`);
  }
}

function kinds(all: readonly string[]): string {
  return `ALTER TABLE alarm DROP CONSTRAINT alarm_kind_check,
  ADD CONSTRAINT alarm_kind_check CHECK (kind IN (${all.map((kind) => `'${kind}'`).join(', ')}))`;
}
