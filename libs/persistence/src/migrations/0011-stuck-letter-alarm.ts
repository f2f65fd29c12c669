import { type MigrationInterface, type QueryRunner } from 'typeorm';

const OTHERS = [
  'act-parked',
  'step-without-holder',
  'number-not-sealed',
  'mail-failed',
  'mail-server-down',
];

/** A letter that does not reach its next step is an alarm; that of a missing file was never raised by anything. */
export class StuckLetterAlarm1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds([...OTHERS, 'letter-stuck']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DELETE FROM alarm WHERE kind = 'letter-stuck'; ${kinds([...OTHERS, 'file-missing'])}`,
    );
  }
}

function kinds(all: readonly string[]): string {
  return `ALTER TABLE alarm DROP CONSTRAINT alarm_kind_check,
  ADD CONSTRAINT alarm_kind_check CHECK (kind IN (${all.map((kind) => `'${kind}'`).join(', ')}))`;
}
