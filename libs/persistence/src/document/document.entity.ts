import { type Instant, type PlainDate } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { date, integer, moment, text, uuid } from '../database/columns.js';

export interface DocumentRow {
  readonly id: string;
  readonly authority_id: string;
  readonly document_type: string;
  readonly issuer_id: string;
  readonly drafting_unit_id: string;
  readonly drafter_post_id: string | null;
  readonly drafter_person_id: string | null;
  readonly chain_id: string;
  readonly symbol: string;
  readonly subject: string;
  readonly status: string;
  readonly step: string | null;
  readonly content_version: number;
  readonly urgency: string;
  readonly proposal_id: string | null;
  readonly proposes_id: string | null;
  readonly number: number | null;
  readonly issued_on: PlainDate | null;
  readonly created_at: Instant;
}

export const documentEntity = new EntitySchema<DocumentRow>({
  name: 'document',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'document_pkey' }),
    authority_id: uuid(),
    document_type: text(),
    issuer_id: uuid(),
    drafting_unit_id: uuid(),
    drafter_post_id: uuid({ nullable: true }),
    drafter_person_id: uuid({ nullable: true }),
    chain_id: uuid(),
    symbol: text(),
    subject: text(),
    status: text(),
    step: text({ nullable: true }),
    content_version: integer({ default: 0 }),
    urgency: text({ default: () => `'normal'` }),
    proposal_id: uuid({
      nullable: true,
      comment: 'letter of the proposing agency that carried the draft in force (its tờ trình)',
    }),
    proposes_id: uuid({
      nullable: true,
      comment: 'returned letter that the draft carried by this one replaces',
    }),
    number: integer({ nullable: true }),
    issued_on: date({ nullable: true }),
    created_at: moment({ default: () => 'business_now()' }),
  },
  uniques: [{ name: 'document_authority_id_id_key', columns: ['authority_id', 'id'] }],
  checks: [
    {
      name: 'document_status_check',
      expression: `(status = ANY (ARRAY['drafting'::text, 'in-progress'::text, 'returned'::text, 'with-proposer'::text, 'signed'::text, 'numbered'::text, 'sealed'::text, 'issued'::text, 'withdrawn'::text, 'rejected'::text]))`,
    },
    { name: 'document_subject_check', expression: `(subject <> ''::text)` },
    {
      name: 'document_urgency_check',
      expression: `(urgency = ANY (ARRAY['normal'::text, 'urgent'::text, 'very-urgent'::text]))`,
    },
  ],
  foreignKeys: [
    {
      name: 'document_authority_id_chain_id_fkey',
      target: 'chain_definition',
      columnNames: ['authority_id', 'chain_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'document_authority_id_drafter_person_id_fkey',
      target: 'person',
      columnNames: ['authority_id', 'drafter_person_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'document_authority_id_drafter_post_id_fkey',
      target: 'post',
      columnNames: ['authority_id', 'drafter_post_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'document_authority_id_drafting_unit_id_fkey',
      target: 'unit',
      columnNames: ['authority_id', 'drafting_unit_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'document_authority_id_id_fkey',
      target: 'aggregate',
      columnNames: ['authority_id', 'id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'document_authority_id_issuer_id_fkey',
      target: 'issuer',
      columnNames: ['authority_id', 'issuer_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'document_authority_id_proposal_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'proposal_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'document_authority_id_proposes_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'proposes_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
  indices: [
    { name: 'document_of_unit', columns: ['drafting_unit_id', 'created_at'], synchronize: false },
  ],
});
