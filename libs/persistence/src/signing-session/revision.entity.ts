import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { bigint, integer, moment, text, uuid } from '../database/columns.js';

export interface RevisionRow {
  readonly document_id: string;
  readonly no: number;
  readonly authority_id: string;
  readonly kind: string;
  readonly file_sha256: string;
  readonly bytes: string;
  readonly session_id: string | null;
  readonly made_at: Instant;
}

export const revisionEntity = new EntitySchema<RevisionRow>({
  name: 'revision',
  columns: {
    document_id: uuid({ primary: true, primaryKeyConstraintName: 'revision_pkey' }),
    no: integer({ primary: true, primaryKeyConstraintName: 'revision_pkey' }),
    authority_id: uuid(),
    kind: text(),
    file_sha256: text(),
    bytes: bigint(),
    session_id: uuid({ nullable: true }),
    made_at: moment({ default: () => 'business_now()' }),
  },
  uniques: [{ name: 'revision_session_id_key', columns: ['session_id'] }],
  checks: [
    { name: 'revision_bytes_check', expression: '(bytes > 0)' },
    {
      name: 'revision_check',
      expression: `((((no = 0) AND (kind = 'base'::text)) OR ((no = 1) AND (kind = 'person'::text))) OR ((no = 2) AND (kind = 'agency'::text)))`,
    },
    { name: 'revision_check1', expression: `((kind = 'base'::text) = (session_id IS NULL))` },
    {
      name: 'revision_kind_check',
      expression: `(kind = ANY (ARRAY['base'::text, 'person'::text, 'agency'::text]))`,
    },
  ],
  foreignKeys: [
    {
      name: 'revision_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'revision_authority_id_file_sha256_fkey',
      target: 'file',
      columnNames: ['authority_id', 'file_sha256'],
      referencedColumnNames: ['authority_id', 'sha256'],
    },
    {
      name: 'revision_authority_id_session_id_fkey',
      target: 'signing_session',
      columnNames: ['authority_id', 'session_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
