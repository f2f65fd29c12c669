import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Moments of the record that a person is shown, and which clock they had before. */
const COLUMNS = [
  ['document', 'created_at'],
  ['document_draft', 'saved_at'],
  ['rendition', 'made_at'],
  ['revision', 'made_at'],
] as const;

/** What the record shows follows the business clock; letters, drafts and files were stamped by the real one. */
export class BusinessClock1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements('business_now()'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(statements('now()'));
  }
}

function statements(clock: 'business_now()' | 'now()'): string {
  return COLUMNS.map(
    ([table, column]) => `ALTER TABLE ${table} ALTER COLUMN ${column} SET DEFAULT ${clock};`,
  ).join('\n');
}
