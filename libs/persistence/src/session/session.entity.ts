import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { bytea, moment, text, uuid } from '../database/columns.js';

export interface SessionRow {
  readonly token_sha256: Buffer;
  readonly authority_id: string;
  readonly account_id: string;
  readonly post_id: string | null;
  readonly csrf_token: string;
  readonly created_at: Instant;
  readonly last_seen_at: Instant;
  readonly expires_at: Instant;
}

export const sessionEntity = new EntitySchema<SessionRow>({
  name: 'session',
  columns: {
    token_sha256: bytea({ primary: true, primaryKeyConstraintName: 'session_pkey' }),
    authority_id: uuid(),
    account_id: uuid(),
    post_id: uuid({ nullable: true }),
    csrf_token: text(),
    created_at: moment({ default: () => 'now()' }),
    last_seen_at: moment({ default: () => 'now()' }),
    expires_at: moment(),
  },
  checks: [{ name: 'session_token_sha256_check', expression: '(length(token_sha256) = 32)' }],
  foreignKeys: [
    {
      name: 'session_authority_id_account_id_fkey',
      target: 'account',
      columnNames: ['authority_id', 'account_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'session_authority_id_post_id_fkey',
      target: 'post',
      columnNames: ['authority_id', 'post_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
  indices: [{ name: 'session_account', columns: ['account_id'], synchronize: false }],
});
