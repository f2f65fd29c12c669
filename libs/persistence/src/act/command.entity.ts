import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { bytea, integer, jsonb, moment, uuid } from '../database/columns.js';

export interface CommandRow {
  readonly key: string;
  readonly authority_id: string;
  readonly account_id: string;
  readonly request_sha256: Buffer;
  readonly status: number;
  readonly answer: unknown;
  readonly at: Instant;
}

export const commandEntity = new EntitySchema<CommandRow>({
  name: 'command',
  columns: {
    key: uuid({ primary: true, primaryKeyConstraintName: 'command_pkey' }),
    authority_id: uuid(),
    account_id: uuid(),
    request_sha256: bytea(),
    status: integer(),
    answer: jsonb(),
    at: moment({ default: () => 'now()' }),
  },
  checks: [{ name: 'command_request_sha256_check', expression: '(length(request_sha256) = 32)' }],
  foreignKeys: [
    {
      name: 'command_authority_id_account_id_fkey',
      target: 'account',
      columnNames: ['authority_id', 'account_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'command_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
  ],
});
