import { EntitySchema } from 'typeorm';
import { boolean, dateRange, integer, text, uuid, varchar } from '../database/columns.js';

export interface UnitRow {
  readonly id: string;
  readonly authority_id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent_id: string | null;
  readonly official_order: number;
  readonly reporting: boolean;
  readonly validity: string;
}

export const unitEntity = new EntitySchema<UnitRow>({
  name: 'unit',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'unit_pkey' }),
    authority_id: uuid(),
    code: varchar({ length: 64 }),
    name: text(),
    kind: text(),
    parent_id: uuid({ nullable: true }),
    official_order: integer(),
    reporting: boolean({ default: false }),
    validity: dateRange(),
  },
  uniques: [{ name: 'unit_authority_id_id_key', columns: ['authority_id', 'id'] }],
  checks: [
    { name: 'unit_code_check', expression: `((code)::text ~ '^[A-Z0-9.]+$'::text)` },
    {
      name: 'unit_kind_check',
      expression: `(kind = ANY (ARRAY['committee'::text, 'office'::text, 'department'::text, 'board'::text, 'inspectorate'::text, 'district'::text, 'division'::text, 'centre'::text, 'council'::text, 'team'::text, 'commune'::text, 'outside'::text]))`,
    },
    { name: 'unit_name_check', expression: `(name <> ''::text)` },
  ],
  exclusions: [
    {
      name: 'unit_authority_id_code_validity_excl',
      expression: 'USING gist (authority_id WITH =, code WITH =, validity WITH &&)',
    },
  ],
  foreignKeys: [
    {
      name: 'unit_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'unit_authority_id_parent_id_fkey',
      target: 'unit',
      columnNames: ['authority_id', 'parent_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
