import { type Instant, type PlainDate } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { date, integer, jsonb, moment, text, uuid } from '../database/columns.js';

export interface ObligationRow {
  readonly id: string;
  readonly authority_id: string;
  readonly unit_cycle_id: string;
  readonly code: string;
  readonly class: string;
  readonly deadline: unknown;
  readonly target: PlainDate | null;
  readonly cutoff: Instant | null;
  readonly state: string;
  readonly document_id: string | null;
  readonly received_at: Instant | null;
  readonly returns: number;
  readonly extended_by: string | null;
}

export const obligationEntity = new EntitySchema<ObligationRow>({
  name: 'obligation',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'obligation_pkey' }),
    authority_id: uuid(),
    unit_cycle_id: uuid(),
    code: text(),
    class: text(),
    deadline: jsonb(),
    target: date({ nullable: true }),
    cutoff: moment({ nullable: true }),
    state: text(),
    document_id: uuid({ nullable: true }),
    received_at: moment({ nullable: true }),
    returns: integer({ default: 0 }),
    extended_by: uuid({ nullable: true }),
  },
  uniques: [
    { name: 'obligation_authority_id_id_key', columns: ['authority_id', 'id'] },
    { name: 'obligation_unit_cycle_id_code_key', columns: ['unit_cycle_id', 'code'] },
  ],
  checks: [
    {
      name: 'obligation_class_check',
      expression: `(class = ANY (ARRAY['plan'::text, 'internal'::text]))`,
    },
    { name: 'obligation_code_check', expression: `(code ~ '^[ND][0-9]{2}$'::text)` },
    {
      name: 'obligation_letter_received',
      expression: `CASE WHEN (state = 'fulfilled'::text) THEN ((received_at IS NOT NULL) AND (document_id IS NULL)) ELSE ((received_at IS NULL) = (document_id IS NULL)) END`,
    },
    { name: 'obligation_returns_check', expression: '(returns >= 0)' },
    {
      name: 'obligation_state_check',
      expression: `(state = ANY (ARRAY['planned'::text, 'open'::text, 'received'::text, 'returned'::text, 'accepted'::text, 'waived'::text, 'fulfilled'::text]))`,
    },
    {
      name: 'obligation_state_received',
      expression: `(((state = ANY (ARRAY['received'::text, 'returned'::text, 'accepted'::text, 'fulfilled'::text])) AND (received_at IS NOT NULL)) OR ((state = ANY (ARRAY['planned'::text, 'open'::text])) AND (received_at IS NULL)) OR (state = 'waived'::text))`,
    },
    { name: 'obligation_two_ends', expression: '((target IS NULL) = (cutoff IS NULL))' },
  ],
  foreignKeys: [
    {
      name: 'obligation_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'obligation_authority_id_extended_by_fkey',
      target: 'document',
      columnNames: ['authority_id', 'extended_by'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'obligation_authority_id_unit_cycle_id_fkey',
      target: 'unit_cycle',
      columnNames: ['authority_id', 'unit_cycle_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
