import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { boolean, integer, moment, text, uuid } from '../database/columns.js';

export interface AccountRow {
  readonly id: string;
  readonly authority_id: string;
  readonly person_id: string;
  readonly username: string;
  readonly password_hash: string;
  readonly sample: boolean;
  readonly failed_attempts: number;
  readonly retry_at: Instant | null;
  readonly disabled_at: Instant | null;
  readonly created_at: Instant;
}

export const accountEntity = new EntitySchema<AccountRow>({
  name: 'account',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'account_pkey' }),
    authority_id: uuid(),
    person_id: uuid(),
    username: text(),
    password_hash: text(),
    sample: boolean({ default: false }),
    failed_attempts: integer({ default: 0 }),
    retry_at: moment({ nullable: true }),
    disabled_at: moment({ nullable: true }),
    created_at: moment({ default: () => 'now()' }),
  },
  uniques: [
    { name: 'account_authority_id_id_key', columns: ['authority_id', 'id'] },
    { name: 'account_authority_id_username_key', columns: ['authority_id', 'username'] },
  ],
  checks: [
    { name: 'account_failed_attempts_check', expression: '(failed_attempts >= 0)' },
    {
      name: 'account_username_check',
      expression: `((username = lower(username)) AND (username ~ '^[a-z0-9][a-z0-9._-]{1,63}$'::text))`,
    },
  ],
  foreignKeys: [
    {
      name: 'account_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'account_authority_id_person_id_fkey',
      target: 'person',
      columnNames: ['authority_id', 'person_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
