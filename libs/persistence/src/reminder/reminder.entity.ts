import { type Instant, type PlainDate } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { date, jsonb, moment, text, uuid } from '../database/columns.js';

export interface ReminderRow {
  readonly id: string;
  readonly authority_id: string;
  readonly obligation_id: string;
  readonly working_day: PlainDate;
  readonly capacity: unknown;
  readonly recipients: unknown;
  readonly text: string;
  readonly at: Instant;
}

export const reminderEntity = new EntitySchema<ReminderRow>({
  name: 'reminder',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'reminder_pkey' }),
    authority_id: uuid(),
    obligation_id: uuid(),
    working_day: date(),
    capacity: jsonb(),
    recipients: jsonb(),
    text: text(),
    at: moment({ default: () => 'business_now()' }),
  },
  uniques: [{ name: 'reminder_once_a_day', columns: ['obligation_id', 'working_day'] }],
  checks: [
    { name: 'reminder_recipients_check', expression: '(jsonb_array_length(recipients) > 0)' },
  ],
  foreignKeys: [
    {
      name: 'reminder_authority_id_obligation_id_fkey',
      target: 'obligation',
      columnNames: ['authority_id', 'obligation_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
