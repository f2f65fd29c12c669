import { type PlainDate } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { date, integer, text, uuid } from '../database/columns.js';

export interface FollowUpLetterRow {
  readonly document_id: string;
  readonly authority_id: string;
  readonly cycle_id: string;
  readonly code: string;
  readonly rung: number;
  readonly action: number;
  readonly due_on: PlainDate;
}

export const followUpLetterEntity = new EntitySchema<FollowUpLetterRow>({
  name: 'follow_up_letter',
  columns: {
    document_id: uuid({ primary: true, primaryKeyConstraintName: 'follow_up_letter_pkey' }),
    authority_id: uuid(),
    cycle_id: uuid(),
    code: text(),
    rung: integer(),
    action: integer(),
    due_on: date(),
  },
  uniques: [
    {
      name: 'follow_up_letter_authority_id_document_id_key',
      columns: ['authority_id', 'document_id'],
    },
    {
      name: 'follow_up_letter_once',
      columns: ['cycle_id', 'code', 'rung', 'action', 'due_on'],
    },
  ],
  checks: [
    { name: 'follow_up_letter_action_check', expression: '(action >= 0)' },
    { name: 'follow_up_letter_rung_check', expression: '(rung > 0)' },
  ],
  foreignKeys: [
    {
      name: 'follow_up_letter_authority_id_cycle_id_fkey',
      target: 'cycle',
      columnNames: ['authority_id', 'cycle_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'follow_up_letter_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});

export interface FollowUpLetterObligationRow {
  readonly document_id: string;
  readonly obligation_id: string;
  readonly authority_id: string;
}

export const followUpLetterObligationEntity = new EntitySchema<FollowUpLetterObligationRow>({
  name: 'follow_up_letter_obligation',
  columns: {
    document_id: uuid({
      primary: true,
      primaryKeyConstraintName: 'follow_up_letter_obligation_pkey',
    }),
    obligation_id: uuid({
      primary: true,
      primaryKeyConstraintName: 'follow_up_letter_obligation_pkey',
    }),
    authority_id: uuid(),
  },
  foreignKeys: [
    {
      name: 'follow_up_letter_obligation_authority_id_document_id_fkey',
      target: 'follow_up_letter',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'document_id'],
    },
    {
      name: 'follow_up_letter_obligation_authority_id_obligation_id_fkey',
      target: 'obligation',
      columnNames: ['authority_id', 'obligation_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
  indices: [{ name: 'follow_up_letter_of_obligation', columns: ['obligation_id'] }],
});
