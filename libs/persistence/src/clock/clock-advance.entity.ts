import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { integer, jsonb, moment, text, uuid } from '../database/columns.js';

export interface ClockAdvanceRow {
  readonly id: string;
  readonly authority_id: string;
  readonly begun_at: Instant;
  readonly until: Instant;
  readonly reached: Instant;
  readonly steps: number;
  readonly state: string;
  readonly capacity: unknown;
  readonly stepped_at: Instant;
}

export const clockAdvanceEntity = new EntitySchema<ClockAdvanceRow>({
  name: 'clock_advance',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'clock_advance_pkey' }),
    authority_id: uuid(),
    begun_at: moment(),
    until: moment(),
    reached: moment(),
    steps: integer({ default: 0 }),
    state: text(),
    capacity: jsonb(),
    stepped_at: moment({ default: () => 'now()' }),
  },
  checks: [
    { name: 'clock_advance_check', expression: '(begun_at < until)' },
    {
      name: 'clock_advance_state_check',
      expression: `(state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text]))`,
    },
    { name: 'clock_advance_steps_check', expression: '(steps >= 0)' },
  ],
  foreignKeys: [
    {
      name: 'clock_advance_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
  ],
  indices: [{ name: 'clock_advance_one', columns: ['authority_id'], synchronize: false }],
});
