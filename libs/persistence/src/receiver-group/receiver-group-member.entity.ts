import { EntitySchema } from 'typeorm';
import { uuid } from '../database/columns.js';

export interface ReceiverGroupMemberRow {
  readonly authority_id: string;
  readonly group_id: string;
  readonly unit_id: string;
}

export const receiverGroupMemberEntity = new EntitySchema<ReceiverGroupMemberRow>({
  name: 'receiver_group_member',
  columns: {
    authority_id: uuid(),
    group_id: uuid({ primary: true, primaryKeyConstraintName: 'receiver_group_member_pkey' }),
    unit_id: uuid({ primary: true, primaryKeyConstraintName: 'receiver_group_member_pkey' }),
  },
  foreignKeys: [
    {
      name: 'receiver_group_member_authority_id_group_id_fkey',
      target: 'receiver_group',
      columnNames: ['authority_id', 'group_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'receiver_group_member_authority_id_unit_id_fkey',
      target: 'unit',
      columnNames: ['authority_id', 'unit_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
