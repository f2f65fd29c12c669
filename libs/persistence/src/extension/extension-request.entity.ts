import { type Instant, type PlainDate } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { date, jsonb, moment, text, uuid } from '../database/columns.js';

export interface ExtensionRequestRow {
  readonly id: string;
  readonly authority_id: string;
  readonly obligation_id: string;
  readonly office_unit_id: string;
  readonly wanted_on: PlainDate;
  readonly reason: string;
  readonly capacity: unknown;
  readonly at: Instant;
  readonly state: string;
  readonly opinion: string | null;
  readonly opinion_capacity: unknown;
  readonly opinion_at: Instant | null;
  readonly document_id: string | null;
  readonly granted_on: PlainDate | null;
  readonly answer: string | null;
  readonly answer_capacity: unknown;
  readonly closed_at: Instant | null;
}

const foreignKey = (column: string, target: string) => ({
  name: `extension_request_authority_id_${column}_fkey`,
  target,
  columnNames: ['authority_id', column],
  referencedColumnNames: ['authority_id', 'id'],
});

export const extensionRequestEntity = new EntitySchema<ExtensionRequestRow>({
  name: 'extension_request',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'extension_request_pkey' }),
    authority_id: uuid(),
    obligation_id: uuid(),
    office_unit_id: uuid(),
    wanted_on: date(),
    reason: text(),
    capacity: jsonb(),
    at: moment({ default: () => 'business_now()' }),
    state: text({ default: 'requested' }),
    opinion: text({ nullable: true }),
    opinion_capacity: jsonb({ nullable: true }),
    opinion_at: moment({ nullable: true }),
    document_id: uuid({ nullable: true }),
    granted_on: date({ nullable: true }),
    answer: text({ nullable: true }),
    answer_capacity: jsonb({ nullable: true }),
    closed_at: moment({ nullable: true }),
  },
  uniques: [{ name: 'extension_request_authority_id_id_key', columns: ['authority_id', 'id'] }],
  checks: [
    {
      name: 'extension_request_advised',
      expression: `((state <> ALL (ARRAY['supported'::text, 'not-supported'::text, 'granted'::text, 'refused'::text])) OR (opinion_at IS NOT NULL))`,
    },
    {
      name: 'extension_request_closed',
      expression: `((state = ANY (ARRAY['granted'::text, 'refused'::text, 'withdrawn'::text])) = (closed_at IS NOT NULL))`,
    },
    {
      name: 'extension_request_granted',
      expression: `((state <> 'granted'::text) OR (document_id IS NOT NULL))`,
    },
    {
      name: 'extension_request_letter',
      expression:
        '(((document_id IS NULL) = (granted_on IS NULL)) AND ((document_id IS NULL) OR (opinion_at IS NOT NULL)))',
    },
    {
      name: 'extension_request_opinion',
      expression:
        '(((opinion IS NULL) = (opinion_at IS NULL)) AND ((opinion_capacity IS NULL) = (opinion_at IS NULL)))',
    },
    { name: 'extension_request_reason_check', expression: `(reason <> ''::text)` },
    {
      name: 'extension_request_refused',
      expression: `((state <> 'refused'::text) OR ((answer <> ''::text) AND (answer_capacity IS NOT NULL)))`,
    },
    {
      name: 'extension_request_state_check',
      expression: `(state = ANY (ARRAY['requested'::text, 'supported'::text, 'not-supported'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text]))`,
    },
  ],
  foreignKeys: [
    foreignKey('document_id', 'document'),
    foreignKey('obligation_id', 'obligation'),
    foreignKey('office_unit_id', 'unit'),
  ],
  indices: [
    { name: 'extension_request_document', columns: ['document_id'], synchronize: false },
    { name: 'extension_request_of_obligation', columns: ['obligation_id'] },
    { name: 'extension_request_one', columns: ['obligation_id'], synchronize: false },
  ],
});
