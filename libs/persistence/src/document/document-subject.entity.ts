import { EntitySchema } from 'typeorm';
import { uuid } from '../database/columns.js';

export interface DocumentSubjectRow {
  readonly authority_id: string;
  readonly document_id: string;
  readonly person_id: string;
}

export const documentSubjectEntity = new EntitySchema<DocumentSubjectRow>({
  name: 'document_subject',
  columns: {
    authority_id: uuid(),
    document_id: uuid({ primary: true, primaryKeyConstraintName: 'document_subject_pkey' }),
    person_id: uuid({ primary: true, primaryKeyConstraintName: 'document_subject_pkey' }),
  },
  foreignKeys: [
    {
      name: 'document_subject_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'document_subject_authority_id_person_id_fkey',
      target: 'person',
      columnNames: ['authority_id', 'person_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
