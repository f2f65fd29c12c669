import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a notification says follows from its kind and its letter; nothing was ever written into its parameters. */
export class NotificationParams1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notification DROP COLUMN params');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notification ADD COLUMN params jsonb NOT NULL DEFAULT '{}'`);
  }
}
