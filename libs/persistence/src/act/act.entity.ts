import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { bytea, integer, jsonb, moment, text, uuid } from '../database/columns.js';

export interface ActRow {
  readonly id: string;
  readonly authority_id: string;
  readonly aggregate_id: string;
  readonly seq: number;
  readonly kind: string;
  readonly capacity: unknown;
  readonly body: unknown;
  readonly body_sha256: Buffer;
  readonly at: Instant;
  readonly business_at: Instant;
  readonly available_at: Instant;
  readonly state: string;
  readonly sending_since: Instant | null;
  readonly attempts: number;
  readonly last_error: string | null;
}

export const actEntity = new EntitySchema<ActRow>({
  name: 'act',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'act_pkey' }),
    authority_id: uuid(),
    aggregate_id: uuid(),
    seq: integer(),
    kind: text(),
    capacity: jsonb({ nullable: true }),
    body: jsonb(),
    body_sha256: bytea(),
    at: moment({ default: () => 'now()' }),
    business_at: moment({ default: () => 'business_now()' }),
    available_at: moment(),
    state: text(),
    sending_since: moment({ nullable: true }),
    attempts: integer({ default: 0 }),
    last_error: text({ nullable: true }),
  },
  uniques: [
    { name: 'act_aggregate_id_seq_key', columns: ['aggregate_id', 'seq'] },
    { name: 'act_authority_id_id_key', columns: ['authority_id', 'id'] },
  ],
  checks: [
    { name: 'act_body_sha256_check', expression: '(length(body_sha256) = 32)' },
    { name: 'act_seq_check', expression: '(seq > 0)' },
    {
      name: 'act_state_check',
      expression: `(state = ANY (ARRAY['held'::text, 'deliverable'::text, 'sending'::text, 'delivered'::text, 'void'::text, 'void-delivered'::text, 'parked'::text]))`,
    },
  ],
  foreignKeys: [
    {
      name: 'act_authority_id_aggregate_id_fkey',
      target: 'aggregate',
      columnNames: ['authority_id', 'aggregate_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
  indices: [
    { name: 'act_one_per_task', columns: ['aggregate_id'], unique: true, synchronize: false },
    { name: 'act_waiting', columns: ['available_at', 'aggregate_id', 'seq'], synchronize: false },
  ],
});
