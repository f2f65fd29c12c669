import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { integer, moment, text, uuid } from '../database/columns.js';

export interface CycleRow {
  readonly id: string;
  readonly authority_id: string;
  readonly year: number;
  readonly definition_id: string;
  readonly lead_unit_id: string;
  readonly status: string;
  readonly opened_at: Instant;
}

export const cycleEntity = new EntitySchema<CycleRow>({
  name: 'cycle',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'cycle_pkey' }),
    authority_id: uuid(),
    year: integer(),
    definition_id: uuid(),
    lead_unit_id: uuid(),
    status: text(),
    opened_at: moment({ default: () => 'business_now()' }),
  },
  uniques: [
    { name: 'cycle_authority_id_id_key', columns: ['authority_id', 'id'] },
    { name: 'cycle_authority_id_year_key', columns: ['authority_id', 'year'] },
  ],
  checks: [
    {
      name: 'cycle_status_check',
      expression: `(status = ANY (ARRAY['opening'::text, 'running'::text, 'closed'::text]))`,
    },
  ],
  foreignKeys: [
    {
      name: 'cycle_authority_id_definition_id_fkey',
      target: 'cycle_definition',
      columnNames: ['authority_id', 'definition_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'cycle_authority_id_id_fkey',
      target: 'aggregate',
      columnNames: ['authority_id', 'id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'cycle_authority_id_lead_unit_id_fkey',
      target: 'unit',
      columnNames: ['authority_id', 'lead_unit_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
