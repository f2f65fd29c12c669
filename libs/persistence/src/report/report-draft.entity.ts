import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { integer, jsonb, moment, uuid } from '../database/columns.js';

export interface ReportDraftRow {
  readonly document_id: string;
  readonly authority_id: string;
  readonly content: unknown;
  readonly etag: number;
  readonly saved_at: Instant;
  readonly saved_by: unknown;
}

export const reportDraftEntity = new EntitySchema<ReportDraftRow>({
  name: 'report_draft',
  columns: {
    document_id: uuid({ primary: true, primaryKeyConstraintName: 'report_draft_pkey' }),
    authority_id: uuid(),
    content: jsonb(),
    etag: integer({ default: 1 }),
    saved_at: moment({ default: () => 'business_now()' }),
    saved_by: jsonb(),
  },
  checks: [
    {
      name: 'report_draft_content_check',
      expression: `(((content ->> 'schema'::text) = 'unit-report'::text) AND ((content ->> 'version'::text) IS NOT NULL))`,
    },
  ],
  foreignKeys: [
    {
      name: 'report_draft_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
