import { EntitySchema } from 'typeorm';
import { uuid } from '../database/columns.js';

export interface UnitCycleRow {
  readonly id: string;
  readonly authority_id: string;
  readonly cycle_id: string;
  readonly unit_id: string;
}

export const unitCycleEntity = new EntitySchema<UnitCycleRow>({
  name: 'unit_cycle',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'unit_cycle_pkey' }),
    authority_id: uuid(),
    cycle_id: uuid(),
    unit_id: uuid(),
  },
  uniques: [
    { name: 'unit_cycle_authority_id_id_key', columns: ['authority_id', 'id'] },
    { name: 'unit_cycle_cycle_id_unit_id_key', columns: ['cycle_id', 'unit_id'] },
  ],
  foreignKeys: [
    {
      name: 'unit_cycle_authority_id_cycle_id_fkey',
      target: 'cycle',
      columnNames: ['authority_id', 'cycle_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'unit_cycle_authority_id_id_fkey',
      target: 'aggregate',
      columnNames: ['authority_id', 'id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'unit_cycle_authority_id_unit_id_fkey',
      target: 'unit',
      columnNames: ['authority_id', 'unit_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
