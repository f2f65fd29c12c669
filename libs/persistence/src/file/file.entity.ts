import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { bigint, moment, text, uuid } from '../database/columns.js';

export interface FileRow {
  readonly sha256: string;
  readonly authority_id: string;
  readonly bytes: string;
  readonly media_type: string;
  readonly created_at: Instant;
}

export const fileEntity = new EntitySchema<FileRow>({
  name: 'file',
  columns: {
    sha256: text({ primary: true, primaryKeyConstraintName: 'file_pkey' }),
    authority_id: uuid(),
    bytes: bigint(),
    media_type: text(),
    created_at: moment({ default: () => 'now()' }),
  },
  uniques: [{ name: 'file_authority_id_sha256_key', columns: ['authority_id', 'sha256'] }],
  checks: [
    { name: 'file_bytes_check', expression: '(bytes > 0)' },
    { name: 'file_sha256_check', expression: `(sha256 ~ '^[0-9a-f]{64}$'::text)` },
  ],
  foreignKeys: [
    {
      name: 'file_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
  ],
});
