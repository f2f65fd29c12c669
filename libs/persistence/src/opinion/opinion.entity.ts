import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { integer, jsonb, moment, text, uuid } from '../database/columns.js';

export interface OpinionRow {
  readonly task_id: string;
  readonly authority_id: string;
  readonly document_id: string;
  readonly version_no: number;
  readonly capacity: unknown;
  readonly verdict: string;
  readonly text: string;
  readonly given_at: Instant;
  readonly response: string | null;
  readonly response_text: string | null;
  readonly responded_at: Instant | null;
}

export const opinionEntity = new EntitySchema<OpinionRow>({
  name: 'opinion',
  columns: {
    task_id: uuid({ primary: true, primaryKeyConstraintName: 'opinion_pkey' }),
    authority_id: uuid(),
    document_id: uuid(),
    version_no: integer(),
    capacity: jsonb(),
    verdict: text(),
    text: text(),
    given_at: moment({ default: () => 'business_now()' }),
    response: text({ nullable: true }),
    response_text: text({ nullable: true }),
    responded_at: moment({ nullable: true }),
  },
  checks: [
    { name: 'opinion_check', expression: `((verdict = 'agree'::text) OR (text <> ''::text))` },
    { name: 'opinion_check1', expression: '((response IS NULL) = (responded_at IS NULL))' },
    {
      name: 'opinion_check2',
      expression: `((response IS DISTINCT FROM 'explained'::text) OR (response_text <> ''::text))`,
    },
    {
      name: 'opinion_response_check',
      expression: `(response = ANY (ARRAY['accepted'::text, 'explained'::text]))`,
    },
    {
      name: 'opinion_verdict_check',
      expression: `(verdict = ANY (ARRAY['agree'::text, 'agree-with-changes'::text, 'disagree'::text]))`,
    },
  ],
  foreignKeys: [
    {
      name: 'opinion_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'opinion_authority_id_task_id_fkey',
      target: 'task',
      columnNames: ['authority_id', 'task_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
