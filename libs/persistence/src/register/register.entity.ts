import { type PlainDate } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { date, integer, text, uuid } from '../database/columns.js';

export interface RegisterRow {
  readonly id: string;
  readonly authority_id: string;
  readonly direction: string;
  readonly issuer_id: string | null;
  readonly unit_id: string | null;
  readonly series: string;
  readonly year: number;
  readonly last_number: number;
  readonly last_date: PlainDate | null;
}

export const registerEntity = new EntitySchema<RegisterRow>({
  name: 'register',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'register_pkey' }),
    authority_id: uuid(),
    direction: text(),
    issuer_id: uuid({ nullable: true }),
    unit_id: uuid({ nullable: true }),
    series: text(),
    year: integer(),
    last_number: integer({ default: 0 }),
    last_date: date({ nullable: true }),
  },
  uniques: [
    {
      name: 'register_authority_id_direction_issuer_id_unit_id_series_ye_key',
      columns: ['authority_id', 'direction', 'issuer_id', 'unit_id', 'series', 'year'],
    },
    { name: 'register_authority_id_id_key', columns: ['authority_id', 'id'] },
  ],
  checks: [
    { name: 'register_check', expression: `((direction = 'out'::text) = (issuer_id IS NOT NULL))` },
    { name: 'register_check1', expression: `((direction = 'in'::text) = (unit_id IS NOT NULL))` },
    { name: 'register_check2', expression: '((last_number = 0) = (last_date IS NULL))' },
    { name: 'register_check3', expression: '(EXTRACT(year FROM last_date) = (year)::numeric)' },
    {
      name: 'register_direction_check',
      expression: `(direction = ANY (ARRAY['out'::text, 'in'::text]))`,
    },
    { name: 'register_last_number_check', expression: '(last_number >= 0)' },
    { name: 'register_year_check', expression: '((year >= 1990) AND (year <= 2200))' },
  ],
  foreignKeys: [
    {
      name: 'register_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'register_authority_id_issuer_id_fkey',
      target: 'issuer',
      columnNames: ['authority_id', 'issuer_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'register_authority_id_unit_id_fkey',
      target: 'unit',
      columnNames: ['authority_id', 'unit_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
