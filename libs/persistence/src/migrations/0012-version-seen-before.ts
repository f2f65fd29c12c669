import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A second look at the newest version must not forget which one the reader knew before it. */
export class VersionSeenBefore1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document_view ADD COLUMN version_before integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document_view DROP COLUMN version_before');
  }
}
