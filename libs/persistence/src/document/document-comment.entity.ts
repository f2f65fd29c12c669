import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { jsonb, moment, text, uuid } from '../database/columns.js';

export interface DocumentCommentRow {
  readonly id: string;
  readonly authority_id: string;
  readonly document_id: string;
  readonly capacity: unknown;
  readonly text: string;
  readonly at: Instant;
}

export const documentCommentEntity = new EntitySchema<DocumentCommentRow>({
  name: 'document_comment',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'document_comment_pkey' }),
    authority_id: uuid(),
    document_id: uuid(),
    capacity: jsonb(),
    text: text(),
    at: moment({ default: () => 'business_now()' }),
  },
  checks: [{ name: 'document_comment_text_check', expression: `(text <> ''::text)` }],
  foreignKeys: [
    {
      name: 'document_comment_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
