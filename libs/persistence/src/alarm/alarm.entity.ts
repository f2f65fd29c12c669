import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { jsonb, moment, text, uuid } from '../database/columns.js';

export interface AlarmRow {
  readonly id: string;
  readonly authority_id: string;
  readonly kind: string;
  readonly object_id: string | null;
  readonly params: unknown;
  readonly raised_at: Instant;
  readonly resolved_at: Instant | null;
}

export const alarmEntity = new EntitySchema<AlarmRow>({
  name: 'alarm',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'alarm_pkey' }),
    authority_id: uuid(),
    kind: text(),
    object_id: uuid({ nullable: true }),
    params: jsonb({ default: () => `'{}'` }),
    raised_at: moment({ default: () => 'now()' }),
    resolved_at: moment({ nullable: true }),
  },
  checks: [
    {
      name: 'alarm_kind_check',
      expression: `(kind = ANY (ARRAY['act-parked'::text, 'step-without-holder'::text, 'number-not-sealed'::text, 'mail-failed'::text, 'mail-server-down'::text, 'letter-stuck'::text, 'letter-not-drafted'::text]))`,
    },
  ],
  foreignKeys: [
    {
      name: 'alarm_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
  ],
  indices: [
    { name: 'alarm_open', columns: ['kind', 'object_id'], unique: true, synchronize: false },
  ],
});
