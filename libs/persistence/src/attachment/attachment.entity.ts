import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { integer, jsonb, moment, text, uuid } from '../database/columns.js';

export interface AttachmentRow {
  readonly id: string;
  readonly authority_id: string;
  readonly document_id: string;
  readonly position: number;
  readonly name: string;
  readonly file_sha256: string;
  readonly first_version: number;
  readonly last_version: number | null;
  readonly added_at: Instant;
  readonly added_by: unknown;
}

export const attachmentEntity = new EntitySchema<AttachmentRow>({
  name: 'attachment',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'attachment_pkey' }),
    authority_id: uuid(),
    document_id: uuid(),
    position: integer(),
    name: text(),
    file_sha256: text(),
    first_version: integer(),
    last_version: integer({
      nullable: true,
      comment: 'last version that it was submitted with; null while it goes on',
    }),
    added_at: moment({ default: () => 'business_now()' }),
    added_by: jsonb(),
  },
  uniques: [{ name: 'attachment_document_id_position_key', columns: ['document_id', 'position'] }],
  checks: [
    { name: 'attachment_check', expression: '(last_version >= first_version)' },
    { name: 'attachment_first_version_check', expression: '(first_version > 0)' },
    { name: 'attachment_name_check', expression: `(name <> ''::text)` },
    { name: 'attachment_position_check', expression: '("position" > 0)' },
  ],
  exclusions: [
    {
      name: 'attachment_once',
      expression: `USING gist (document_id WITH =, file_sha256 WITH =, int4range(first_version, last_version, '[]'::text) WITH &&)`,
    },
  ],
  foreignKeys: [
    {
      name: 'attachment_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'attachment_authority_id_file_sha256_fkey',
      target: 'file',
      columnNames: ['authority_id', 'file_sha256'],
      referencedColumnNames: ['authority_id', 'sha256'],
    },
  ],
});
