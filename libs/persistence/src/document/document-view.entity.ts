import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { integer, moment, uuid } from '../database/columns.js';

export interface DocumentViewRow {
  readonly document_id: string;
  readonly person_id: string;
  readonly authority_id: string;
  readonly version_no: number;
  readonly act_seq: number;
  readonly viewed_at: Instant;
  readonly version_before: number | null;
}

export const documentViewEntity = new EntitySchema<DocumentViewRow>({
  name: 'document_view',
  columns: {
    document_id: uuid({ primary: true, primaryKeyConstraintName: 'document_view_pkey' }),
    person_id: uuid({ primary: true, primaryKeyConstraintName: 'document_view_pkey' }),
    authority_id: uuid(),
    version_no: integer(),
    act_seq: integer(),
    viewed_at: moment({ default: () => 'now()' }),
    version_before: integer({ nullable: true }),
  },
  foreignKeys: [
    {
      name: 'document_view_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'document_view_authority_id_person_id_fkey',
      target: 'person',
      columnNames: ['authority_id', 'person_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
