import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { integer, jsonb, moment, text, uuid } from '../database/columns.js';

export interface ArrivalRow {
  readonly id: string;
  readonly authority_id: string;
  readonly document_id: string;
  readonly receiver_unit_id: string;
  readonly opens_document_id: string | null;
  readonly received_at: Instant;
  readonly register_id: string | null;
  readonly number: number | null;
  readonly registered_at: Instant | null;
  readonly registered_by: unknown;
  readonly state: string;
}

export const arrivalEntity = new EntitySchema<ArrivalRow>({
  name: 'arrival',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'arrival_pkey' }),
    authority_id: uuid(),
    document_id: uuid(),
    receiver_unit_id: uuid(),
    opens_document_id: uuid({ nullable: true }),
    received_at: moment(),
    register_id: uuid({ nullable: true }),
    number: integer({ nullable: true }),
    registered_at: moment({ nullable: true }),
    registered_by: jsonb({ nullable: true }),
    state: text(),
  },
  uniques: [
    {
      name: 'arrival_document_id_receiver_unit_id_key',
      columns: ['document_id', 'receiver_unit_id'],
    },
    { name: 'arrival_register_id_number_key', columns: ['register_id', 'number'] },
  ],
  checks: [
    { name: 'arrival_check', expression: `((state = 'waiting'::text) = (number IS NULL))` },
    {
      name: 'arrival_check1',
      expression:
        '((number IS NULL) = ((register_id IS NULL) AND (registered_at IS NULL) AND (registered_by IS NULL)))',
    },
    {
      name: 'arrival_state_check',
      expression: `(state = ANY (ARRAY['waiting'::text, 'registered'::text, 'returned'::text]))`,
    },
  ],
  foreignKeys: [
    {
      name: 'arrival_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'arrival_authority_id_opens_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'opens_document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'arrival_authority_id_receiver_unit_id_fkey',
      target: 'unit',
      columnNames: ['authority_id', 'receiver_unit_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'arrival_authority_id_register_id_fkey',
      target: 'register',
      columnNames: ['authority_id', 'register_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
  indices: [
    { name: 'arrival_waiting', columns: ['receiver_unit_id', 'received_at'], synchronize: false },
  ],
});
