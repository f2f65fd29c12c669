import { type PlainDate } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { date, integer, text, uuid } from '../database/columns.js';

export interface UnitHeadcountRow {
  readonly authority_id: string;
  readonly unit_id: string;
  readonly counted_on: PlainDate;
  readonly category: string;
  readonly people: number;
}

export const unitHeadcountEntity = new EntitySchema<UnitHeadcountRow>({
  name: 'unit_headcount',
  columns: {
    authority_id: uuid(),
    unit_id: uuid({ primary: true, primaryKeyConstraintName: 'unit_headcount_pkey' }),
    counted_on: date({ primary: true, primaryKeyConstraintName: 'unit_headcount_pkey' }),
    category: text({ primary: true, primaryKeyConstraintName: 'unit_headcount_pkey' }),
    people: integer(),
  },
  checks: [
    {
      name: 'unit_headcount_category_check',
      expression: `(category = ANY (ARRAY['CB'::text, 'CC'::text, 'VC'::text, 'CX'::text, 'HD'::text]))`,
    },
    { name: 'unit_headcount_people_check', expression: '(people >= 0)' },
  ],
  foreignKeys: [
    {
      name: 'unit_headcount_authority_id_unit_id_fkey',
      target: 'unit',
      columnNames: ['authority_id', 'unit_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
