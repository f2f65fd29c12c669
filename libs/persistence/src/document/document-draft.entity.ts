import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { integer, jsonb, moment, text, uuid } from '../database/columns.js';

export interface DocumentDraftRow {
  readonly document_id: string;
  readonly authority_id: string;
  readonly subject: string;
  readonly body: unknown;
  readonly enclosure: unknown;
  readonly slip: string;
  readonly etag: number;
  readonly saved_at: Instant;
  readonly saved_by: unknown;
}

export const documentDraftEntity = new EntitySchema<DocumentDraftRow>({
  name: 'document_draft',
  columns: {
    document_id: uuid({ primary: true, primaryKeyConstraintName: 'document_draft_pkey' }),
    authority_id: uuid(),
    subject: text(),
    body: jsonb(),
    enclosure: jsonb({ nullable: true }),
    slip: text({ default: () => `''`, comment: 'phiếu trình of the verifying office' }),
    etag: integer({ default: 1 }),
    saved_at: moment({ default: () => 'business_now()' }),
    saved_by: jsonb(),
  },
  foreignKeys: [
    {
      name: 'document_draft_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
