import { EntitySchema } from 'typeorm';
import { text, uuid } from '../database/columns.js';

export interface PersonRow {
  readonly id: string;
  readonly authority_id: string;
  readonly full_name: string;
  readonly email: string | null;
}

export const personEntity = new EntitySchema<PersonRow>({
  name: 'person',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'person_pkey' }),
    authority_id: uuid(),
    full_name: text(),
    email: text({ nullable: true }),
  },
  uniques: [{ name: 'person_authority_id_id_key', columns: ['authority_id', 'id'] }],
  checks: [
    {
      name: 'person_email_check',
      expression: `((length(email) <= 254) AND (email ~ '^[A-Za-z0-9.!#$%&''*+/=?^_{|}~-]+@[A-Za-z0-9.-]+$'::text))`,
    },
    { name: 'person_full_name_check', expression: `(full_name <> ''::text)` },
  ],
  foreignKeys: [
    {
      name: 'person_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
  ],
});
