import { type Instant, type PlainDate } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { date, integer, jsonb, moment, text, uuid } from '../database/columns.js';

export interface RegisterEntryRow {
  readonly register_id: string;
  readonly number: number;
  readonly authority_id: string;
  readonly document_id: string;
  readonly symbol: string;
  readonly entered_on: PlainDate;
  readonly entered_at: Instant;
  readonly capacity: unknown;
  readonly signer: unknown;
  readonly subject: string;
  readonly state: string;
  readonly cancel_reason: string | null;
  readonly cancelled_by: unknown;
  readonly cancel_confirmed_by: unknown;
}

export const registerEntryEntity = new EntitySchema<RegisterEntryRow>({
  name: 'register_entry',
  columns: {
    register_id: uuid({ primary: true, primaryKeyConstraintName: 'register_entry_pkey' }),
    number: integer({ primary: true, primaryKeyConstraintName: 'register_entry_pkey' }),
    authority_id: uuid(),
    document_id: uuid(),
    symbol: text(),
    entered_on: date(),
    entered_at: moment({ default: () => 'business_now()' }),
    capacity: jsonb(),
    signer: jsonb(),
    subject: text(),
    state: text(),
    cancel_reason: text({ nullable: true }),
    cancelled_by: jsonb({ nullable: true }),
    cancel_confirmed_by: jsonb({ nullable: true }),
  },
  checks: [
    {
      name: 'register_entry_check',
      expression: `((state = 'cancelled'::text) = ((cancel_reason IS NOT NULL) AND (cancelled_by IS NOT NULL) AND (cancel_confirmed_by IS NOT NULL)))`,
    },
    { name: 'register_entry_number_check', expression: '(number > 0)' },
    {
      name: 'register_entry_state_check',
      expression: `(state = ANY (ARRAY['awaiting-seal'::text, 'sealed'::text, 'cancelled'::text]))`,
    },
    { name: 'register_entry_symbol_check', expression: `(symbol <> ''::text)` },
  ],
  foreignKeys: [
    {
      name: 'register_entry_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'register_entry_authority_id_register_id_fkey',
      target: 'register',
      columnNames: ['authority_id', 'register_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
  indices: [
    { name: 'register_entry_one_live', columns: ['document_id'], unique: true, synchronize: false },
  ],
});
