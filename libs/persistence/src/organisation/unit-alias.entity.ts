import { EntitySchema } from 'typeorm';
import { dateRange, uuid, varchar } from '../database/columns.js';

export interface UnitAliasRow {
  readonly id: string;
  readonly authority_id: string;
  readonly unit_id: string;
  readonly alias: string;
  readonly validity: string;
}

export const unitAliasEntity = new EntitySchema<UnitAliasRow>({
  name: 'unit_alias',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'unit_alias_pkey' }),
    authority_id: uuid(),
    unit_id: uuid(),
    alias: varchar({ length: 64 }),
    validity: dateRange(),
  },
  exclusions: [
    {
      name: 'unit_alias_authority_id_alias_validity_excl',
      expression: 'USING gist (authority_id WITH =, alias WITH =, validity WITH &&)',
    },
  ],
  foreignKeys: [
    {
      name: 'unit_alias_authority_id_unit_id_fkey',
      target: 'unit',
      columnNames: ['authority_id', 'unit_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
