import { EntitySchema } from 'typeorm';
import { dateRange, text, uuid } from '../database/columns.js';

export interface HoldingRow {
  readonly id: string;
  readonly authority_id: string;
  readonly person_id: string;
  readonly post_id: string;
  readonly validity: string;
  readonly basis: string;
}

export const holdingEntity = new EntitySchema<HoldingRow>({
  name: 'holding',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'holding_pkey' }),
    authority_id: uuid(),
    person_id: uuid(),
    post_id: uuid(),
    validity: dateRange(),
    basis: text(),
  },
  exclusions: [
    {
      name: 'holding_person_id_post_id_validity_excl',
      expression: 'USING gist (person_id WITH =, post_id WITH =, validity WITH &&)',
    },
  ],
  foreignKeys: [
    {
      name: 'holding_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'holding_authority_id_person_id_fkey',
      target: 'person',
      columnNames: ['authority_id', 'person_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'holding_authority_id_post_id_fkey',
      target: 'post',
      columnNames: ['authority_id', 'post_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
