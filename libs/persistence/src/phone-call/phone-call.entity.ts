import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { jsonb, moment, text, uuid } from '../database/columns.js';

export interface PhoneCallRow {
  readonly id: string;
  readonly authority_id: string;
  readonly obligation_id: string;
  readonly capacity: unknown;
  readonly spoke_to: string;
  readonly said: string;
  readonly at: Instant;
}

export const phoneCallEntity = new EntitySchema<PhoneCallRow>({
  name: 'phone_call',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'phone_call_pkey' }),
    authority_id: uuid(),
    obligation_id: uuid(),
    capacity: jsonb(),
    spoke_to: text(),
    said: text(),
    at: moment({ default: () => 'business_now()' }),
  },
  checks: [
    { name: 'phone_call_said_check', expression: `(said <> ''::text)` },
    { name: 'phone_call_spoke_to_check', expression: `(spoke_to <> ''::text)` },
  ],
  foreignKeys: [
    {
      name: 'phone_call_authority_id_obligation_id_fkey',
      target: 'obligation',
      columnNames: ['authority_id', 'obligation_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
  indices: [{ name: 'phone_call_of_obligation', columns: ['obligation_id'] }],
});
