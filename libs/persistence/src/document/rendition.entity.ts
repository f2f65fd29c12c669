import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { integer, jsonb, moment, text, uuid } from '../database/columns.js';

export interface RenditionRow {
  readonly id: string;
  readonly authority_id: string;
  readonly document_id: string;
  readonly version_no: number;
  readonly purpose: string;
  readonly signer_post_id: string | null;
  readonly signer_person_id: string | null;
  readonly authority_line: unknown;
  readonly file_sha256: string;
  readonly pages: number;
  readonly fields: unknown;
  readonly made_at: Instant;
}

export const renditionEntity = new EntitySchema<RenditionRow>({
  name: 'rendition',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'rendition_pkey' }),
    authority_id: uuid(),
    document_id: uuid(),
    version_no: integer(),
    purpose: text(),
    signer_post_id: uuid({ nullable: true }),
    signer_person_id: uuid({ nullable: true }),
    authority_line: jsonb({ nullable: true }),
    file_sha256: text(),
    pages: integer(),
    fields: jsonb({ default: () => `'[]'` }),
    made_at: moment({ default: () => 'business_now()' }),
  },
  uniques: [
    {
      name: 'rendition_document_id_version_no_purpose_signer_post_id_sig_key',
      columns: [
        'document_id',
        'version_no',
        'purpose',
        'signer_post_id',
        'signer_person_id',
        'authority_line',
      ],
    },
  ],
  checks: [
    {
      name: 'rendition_check',
      expression: `((purpose = 'signing'::text) = ((signer_post_id IS NOT NULL) AND (signer_person_id IS NOT NULL) AND (authority_line IS NOT NULL)))`,
    },
    { name: 'rendition_pages_check', expression: '(pages > 0)' },
    {
      name: 'rendition_purpose_check',
      expression: `(purpose = ANY (ARRAY['draft'::text, 'enclosure'::text, 'signing'::text]))`,
    },
  ],
  foreignKeys: [
    {
      name: 'rendition_authority_id_document_id_version_no_fkey',
      target: 'document_version',
      columnNames: ['authority_id', 'document_id', 'version_no'],
      referencedColumnNames: ['authority_id', 'document_id', 'no'],
    },
    {
      name: 'rendition_authority_id_file_sha256_fkey',
      target: 'file',
      columnNames: ['authority_id', 'file_sha256'],
      referencedColumnNames: ['authority_id', 'sha256'],
    },
    {
      name: 'rendition_authority_id_signer_post_id_fkey',
      target: 'post',
      columnNames: ['authority_id', 'signer_post_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
