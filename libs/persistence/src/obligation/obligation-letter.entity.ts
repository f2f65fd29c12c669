import { EntitySchema } from 'typeorm';
import { uuid } from '../database/columns.js';

export interface ObligationLetterRow {
  readonly document_id: string;
  readonly authority_id: string;
  readonly obligation_id: string;
}

export const obligationLetterEntity = new EntitySchema<ObligationLetterRow>({
  name: 'obligation_letter',
  columns: {
    document_id: uuid({ primary: true, primaryKeyConstraintName: 'obligation_letter_pkey' }),
    authority_id: uuid(),
    obligation_id: uuid(),
  },
  foreignKeys: [
    {
      name: 'obligation_letter_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'obligation_letter_authority_id_obligation_id_fkey',
      target: 'obligation',
      columnNames: ['authority_id', 'obligation_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
  indices: [{ name: 'obligation_letter_obligation', columns: ['obligation_id'] }],
});
