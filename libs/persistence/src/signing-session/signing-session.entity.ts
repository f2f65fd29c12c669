import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { bytea, integer, jsonb, moment, text, uuid } from '../database/columns.js';

export interface SigningSessionRow {
  readonly id: string;
  readonly authority_id: string;
  readonly document_id: string;
  readonly task_id: string;
  readonly kind: string;
  readonly revision_no: number;
  readonly account_id: string;
  readonly capacity: unknown;
  readonly authority_line: unknown;
  readonly credential_id: string;
  readonly base_sha256: string;
  readonly prepared_sha256: string;
  readonly prepared: unknown;
  readonly claimed_at: Instant;
  readonly value: Buffer | null;
  readonly state: string;
  readonly prepared_at: Instant;
  readonly authorised_at: Instant | null;
  readonly completed_at: Instant | null;
  readonly expires_at: Instant;
  readonly completed_sha256: string | null;
}

export const signingSessionEntity = new EntitySchema<SigningSessionRow>({
  name: 'signing_session',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'signing_session_pkey' }),
    authority_id: uuid(),
    document_id: uuid(),
    task_id: uuid(),
    kind: text(),
    revision_no: integer(),
    account_id: uuid(),
    capacity: jsonb(),
    authority_line: jsonb({ nullable: true }),
    credential_id: text(),
    base_sha256: text(),
    prepared_sha256: text(),
    prepared: jsonb(),
    claimed_at: moment(),
    value: bytea({ nullable: true }),
    state: text(),
    prepared_at: moment({ default: () => 'now()' }),
    authorised_at: moment({ nullable: true }),
    completed_at: moment({ nullable: true }),
    expires_at: moment(),
    completed_sha256: text({ nullable: true }),
  },
  uniques: [{ name: 'signing_session_authority_id_id_key', columns: ['authority_id', 'id'] }],
  checks: [
    { name: 'signing_session_check', expression: `((kind = 'person'::text) = (revision_no = 1))` },
    {
      name: 'signing_session_check1',
      expression: `((kind = 'person'::text) = (authority_line IS NOT NULL))`,
    },
    {
      name: 'signing_session_check2',
      expression: `((state <> ALL (ARRAY['authorised'::text, 'completed'::text])) OR ((value IS NOT NULL) AND (authorised_at IS NOT NULL)))`,
    },
    {
      name: 'signing_session_check3',
      expression: `((state = 'completed'::text) = (completed_sha256 IS NOT NULL))`,
    },
    {
      name: 'signing_session_kind_check',
      expression: `(kind = ANY (ARRAY['person'::text, 'agency'::text]))`,
    },
    { name: 'signing_session_revision_no_check', expression: '(revision_no = ANY (ARRAY[1, 2]))' },
    {
      name: 'signing_session_state_check',
      expression: `(state = ANY (ARRAY['prepared'::text, 'authorised'::text, 'completed'::text, 'expired'::text]))`,
    },
  ],
  foreignKeys: [
    {
      name: 'signing_session_authority_id_account_id_fkey',
      target: 'account',
      columnNames: ['authority_id', 'account_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'signing_session_authority_id_base_sha256_fkey',
      target: 'file',
      columnNames: ['authority_id', 'base_sha256'],
      referencedColumnNames: ['authority_id', 'sha256'],
    },
    {
      name: 'signing_session_authority_id_completed_sha256_fkey',
      target: 'file',
      columnNames: ['authority_id', 'completed_sha256'],
      referencedColumnNames: ['authority_id', 'sha256'],
    },
    {
      name: 'signing_session_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'signing_session_authority_id_prepared_sha256_fkey',
      target: 'file',
      columnNames: ['authority_id', 'prepared_sha256'],
      referencedColumnNames: ['authority_id', 'sha256'],
    },
    {
      name: 'signing_session_authority_id_task_id_fkey',
      target: 'task',
      columnNames: ['authority_id', 'task_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'signing_session_credential_id_fkey',
      target: 'credential',
      columnNames: ['credential_id'],
      referencedColumnNames: ['id'],
    },
  ],
  indices: [
    {
      name: 'signing_session_one_live',
      columns: ['document_id'],
      unique: true,
      synchronize: false,
    },
  ],
});
