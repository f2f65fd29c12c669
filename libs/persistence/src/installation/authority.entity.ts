import { EntitySchema } from 'typeorm';
import { text, uuid } from '../database/columns.js';

export interface AuthorityRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export const authorityEntity = new EntitySchema<AuthorityRow>({
  name: 'authority',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'authority_pkey' }),
    code: text(),
    name: text(),
  },
  uniques: [{ name: 'authority_code_key', columns: ['code'] }],
  checks: [{ name: 'authority_code_check', expression: `(code ~ '^[A-Z0-9]{1,20}$'::text)` }],
});
