import { type Instant, type PlainDate } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { date, integer, jsonb, moment, text, uuid } from '../database/columns.js';

export interface EvidenceRow {
  readonly id: string;
  readonly authority_id: string;
  readonly obligation_id: string;
  readonly kind: string;
  readonly happened_on: PlainDate;
  readonly title: string;
  readonly reference: string;
  readonly quantity: number | null;
  readonly capacity: unknown;
  readonly at: Instant;
  readonly cancelled_at: Instant | null;
  readonly cancelled_by: unknown;
  readonly cancel_reason: string | null;
}

export const evidenceEntity = new EntitySchema<EvidenceRow>({
  name: 'evidence',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'evidence_pkey' }),
    authority_id: uuid(),
    obligation_id: uuid(),
    kind: text(),
    happened_on: date(),
    title: text(),
    reference: text(),
    quantity: integer({ nullable: true }),
    capacity: jsonb(),
    at: moment({ default: () => 'business_now()' }),
    cancelled_at: moment({ nullable: true }),
    cancelled_by: jsonb({ nullable: true }),
    cancel_reason: text({ nullable: true }),
  },
  uniques: [{ name: 'evidence_authority_id_id_key', columns: ['authority_id', 'id'] }],
  checks: [
    { name: 'evidence_cancel_reason_check', expression: `(cancel_reason <> ''::text)` },
    {
      name: 'evidence_cancelled',
      expression: `(((cancelled_at IS NULL) = (cancelled_by IS NULL)) AND ((cancelled_at IS NULL) = (cancel_reason IS NULL)))`,
    },
    { name: 'evidence_kind_check', expression: `(kind ~ '^[a-z]+(-[a-z]+)*$'::text)` },
    { name: 'evidence_quantity_check', expression: '(quantity >= 0)' },
    { name: 'evidence_title_check', expression: `(title <> ''::text)` },
  ],
  foreignKeys: [
    {
      name: 'evidence_authority_id_obligation_id_fkey',
      target: 'obligation',
      columnNames: ['authority_id', 'obligation_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
  indices: [{ name: 'evidence_of_obligation', columns: ['obligation_id', 'happened_on'] }],
});
