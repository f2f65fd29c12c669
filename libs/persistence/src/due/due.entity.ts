import { type Instant, type PlainDate } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { date, integer, moment, text, uuid } from '../database/columns.js';

export interface DueRow {
  readonly id: string;
  readonly authority_id: string;
  readonly cycle_id: string;
  readonly obligation_id: string | null;
  readonly code: string;
  readonly kind: string;
  readonly number: number;
  readonly due_on: PlainDate;
  readonly due_at: Instant;
  readonly as_of: Instant | null;
  readonly state: string;
  readonly settled_at: Instant | null;
}

export const dueEntity = new EntitySchema<DueRow>({
  name: 'due',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'due_pkey' }),
    authority_id: uuid(),
    cycle_id: uuid(),
    obligation_id: uuid({ nullable: true }),
    code: text(),
    kind: text(),
    number: integer(),
    due_on: date(),
    due_at: moment(),
    as_of: moment({ nullable: true }),
    state: text({ default: 'waiting' }),
    settled_at: moment({ nullable: true }),
  },
  uniques: [{ name: 'due_authority_id_id_key', columns: ['authority_id', 'id'] }],
  checks: [
    { name: 'due_freeze_as_of', expression: `((kind = 'freeze'::text) = (as_of IS NOT NULL))` },
    {
      name: 'due_kind_check',
      expression: `(kind = ANY (ARRAY['phase'::text, 'reminder'::text, 'freeze'::text, 'rung'::text, 'checkpoint'::text]))`,
    },
    { name: 'due_number_check', expression: '(number >= 0)' },
    {
      name: 'due_of_all_units',
      expression: `((kind = ANY (ARRAY['phase'::text, 'freeze'::text])) = (obligation_id IS NULL))`,
    },
    {
      name: 'due_settled',
      expression: `((state = 'waiting'::text) = (settled_at IS NULL))`,
    },
    {
      name: 'due_state_check',
      expression: `(state = ANY (ARRAY['waiting'::text, 'done'::text, 'cancelled'::text]))`,
    },
  ],
  foreignKeys: [
    {
      name: 'due_authority_id_cycle_id_fkey',
      target: 'cycle',
      columnNames: ['authority_id', 'cycle_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'due_authority_id_obligation_id_fkey',
      target: 'obligation',
      columnNames: ['authority_id', 'obligation_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
  indices: [
    { name: 'due_of_obligation', columns: ['obligation_id'] },
    {
      name: 'due_once',
      columns: ['cycle_id', 'code', 'obligation_id', 'kind', 'number', 'due_on', 'as_of'],
      synchronize: false,
    },
    { name: 'due_waiting', columns: ['due_at'], synchronize: false },
  ],
});
