import { EntitySchema } from 'typeorm';
import { dateRange, text, uuid } from '../database/columns.js';

export interface ReceiverGroupRow {
  readonly id: string;
  readonly authority_id: string;
  readonly code: string;
  readonly name: string;
  readonly validity: string;
}

export const receiverGroupEntity = new EntitySchema<ReceiverGroupRow>({
  name: 'receiver_group',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'receiver_group_pkey' }),
    authority_id: uuid(),
    code: text(),
    name: text(),
    validity: dateRange(),
  },
  uniques: [{ name: 'receiver_group_authority_id_id_key', columns: ['authority_id', 'id'] }],
  exclusions: [
    {
      name: 'receiver_group_authority_id_code_validity_excl',
      expression: 'USING gist (authority_id WITH =, code WITH =, validity WITH &&)',
    },
  ],
  foreignKeys: [
    {
      name: 'receiver_group_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
  ],
});
