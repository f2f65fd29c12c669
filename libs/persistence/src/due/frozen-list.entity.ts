import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { bytea, moment, uuid } from '../database/columns.js';

export interface FrozenListRow {
  readonly due_id: string;
  readonly authority_id: string;
  readonly canonical: Buffer;
  readonly sha256: Buffer;
  readonly at: Instant;
}

export const frozenListEntity = new EntitySchema<FrozenListRow>({
  name: 'frozen_list',
  columns: {
    due_id: uuid({ primary: true, primaryKeyConstraintName: 'frozen_list_pkey' }),
    authority_id: uuid(),
    canonical: bytea(),
    sha256: bytea(),
    at: moment({ default: () => 'business_now()' }),
  },
  checks: [{ name: 'frozen_list_hash', expression: '(sha256 = sha256(canonical))' }],
  foreignKeys: [
    {
      name: 'frozen_list_authority_id_due_id_fkey',
      target: 'due',
      columnNames: ['authority_id', 'due_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
