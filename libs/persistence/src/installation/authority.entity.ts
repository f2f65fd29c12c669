import { EntitySchema } from 'typeorm';
import { text, uuid } from '../database/columns.js';

export interface AuthorityRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Renewed with each change of who people are and which posts they hold. */
  readonly identity_version: string;
}

export const authorityEntity = new EntitySchema<AuthorityRow>({
  name: 'authority',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'authority_pkey' }),
    code: text(),
    name: text(),
    identity_version: text({ default: () => '(gen_random_uuid())' }),
  },
  uniques: [{ name: 'authority_code_key', columns: ['code'] }],
  checks: [{ name: 'authority_code_check', expression: `(code ~ '^[A-Z0-9]{1,20}$'::text)` }],
});
