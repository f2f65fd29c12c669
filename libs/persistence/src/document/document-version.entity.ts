import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { integer, jsonb, moment, text, uuid } from '../database/columns.js';

export interface DocumentVersionRow {
  readonly document_id: string;
  readonly no: number;
  readonly authority_id: string;
  readonly subject: string;
  readonly body: unknown;
  readonly enclosure: unknown;
  readonly slip: string;
  readonly content_sha256: string;
  readonly report: unknown;
  readonly made_at: Instant;
  readonly made_by: unknown;
}

export const documentVersionEntity = new EntitySchema<DocumentVersionRow>({
  name: 'document_version',
  columns: {
    document_id: uuid({ primary: true, primaryKeyConstraintName: 'document_version_pkey' }),
    no: integer({ primary: true, primaryKeyConstraintName: 'document_version_pkey' }),
    authority_id: uuid(),
    subject: text(),
    body: jsonb(),
    enclosure: jsonb({ nullable: true }),
    slip: text({ default: () => `''` }),
    content_sha256: text(),
    made_at: moment({ default: () => 'business_now()' }),
    made_by: jsonb(),
    report: jsonb({
      nullable: true,
      comment: 'the figures that the body was composed from; null: the letter has none',
    }),
  },
  uniques: [
    {
      name: 'document_version_authority_id_document_id_no_key',
      columns: ['authority_id', 'document_id', 'no'],
    },
  ],
  checks: [
    {
      name: 'document_version_content_sha256_check',
      expression: `(content_sha256 ~ '^[0-9a-f]{64}$'::text)`,
    },
    { name: 'document_version_no_check', expression: '(no > 0)' },
    {
      name: 'document_version_report_check',
      expression: `((report IS NULL) OR (((report ->> 'schema'::text) = 'unit-report'::text) AND ((report ->> 'version'::text) IS NOT NULL)))`,
    },
  ],
  foreignKeys: [
    {
      name: 'document_version_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
