import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { integer, jsonb, moment, text, uuid } from '../database/columns.js';

export interface AggregateRow {
  readonly id: string;
  readonly authority_id: string;
  readonly kind: string;
  readonly seq: number;
  readonly state: unknown;
  readonly advancing_since: Instant | null;
  readonly ended_at: Instant | null;
}

export const aggregateEntity = new EntitySchema<AggregateRow>({
  name: 'aggregate',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'aggregate_pkey' }),
    authority_id: uuid(),
    kind: text(),
    seq: integer({ default: 0 }),
    state: jsonb({ comment: 'fold of the standing acts (INV-05); names never stand here' }),
    advancing_since: moment({ nullable: true }),
    ended_at: moment({ nullable: true }),
  },
  uniques: [{ name: 'aggregate_authority_id_id_key', columns: ['authority_id', 'id'] }],
  checks: [
    {
      name: 'aggregate_kind_check',
      expression: `(kind = ANY (ARRAY['document'::text, 'cycle'::text, 'unit-cycle'::text]))`,
    },
    { name: 'aggregate_seq_check', expression: '(seq >= 0)' },
  ],
  foreignKeys: [
    {
      name: 'aggregate_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
  ],
  indices: [{ name: 'aggregate_advancing', columns: ['advancing_since'], synchronize: false }],
});
