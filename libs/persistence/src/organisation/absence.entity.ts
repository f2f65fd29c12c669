import { EntitySchema } from 'typeorm';
import { dateRange, text, uuid } from '../database/columns.js';

export interface AbsenceRow {
  readonly id: string;
  readonly authority_id: string;
  readonly person_id: string;
  readonly validity: string;
  readonly reason: string;
}

export const absenceEntity = new EntitySchema<AbsenceRow>({
  name: 'absence',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'absence_pkey' }),
    authority_id: uuid(),
    person_id: uuid(),
    validity: dateRange(),
    reason: text(),
  },
  checks: [{ name: 'absence_reason_check', expression: `(reason <> ''::text)` }],
  exclusions: [
    {
      name: 'absence_person_id_validity_excl',
      expression: 'USING gist (person_id WITH =, validity WITH &&)',
    },
  ],
  foreignKeys: [
    {
      name: 'absence_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'absence_authority_id_person_id_fkey',
      target: 'person',
      columnNames: ['authority_id', 'person_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
