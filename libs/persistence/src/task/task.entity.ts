import { type Instant, type PlainDate } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { date, integer, jsonb, moment, text, uuid, uuids } from '../database/columns.js';

export interface TaskRow {
  readonly id: string;
  readonly authority_id: string;
  readonly document_id: string;
  readonly step: string;
  readonly slot: string;
  readonly opening: number;
  readonly kind: string;
  readonly post_id: string;
  readonly other_post_ids: readonly string[];
  readonly version_no: number;
  readonly given_by: unknown;
  readonly opened_at: Instant;
  readonly due_on: PlainDate | null;
  readonly state: string;
  readonly claimed_by: string | null;
  readonly claimed_at: Instant | null;
  readonly seen_at: Instant | null;
  readonly act_id: string | null;
  readonly closed_at: Instant | null;
  readonly outcome: string | null;
}

export const taskEntity = new EntitySchema<TaskRow>({
  name: 'task',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'task_pkey' }),
    authority_id: uuid(),
    document_id: uuid(),
    step: text(),
    slot: text(),
    opening: integer(),
    kind: text(),
    post_id: uuid(),
    other_post_ids: uuids({ default: () => `'{}'` }),
    version_no: integer(),
    given_by: jsonb({ nullable: true }),
    opened_at: moment(),
    due_on: date({ nullable: true }),
    state: text({ default: () => `'open'` }),
    claimed_by: uuid({ nullable: true }),
    claimed_at: moment({ nullable: true }),
    seen_at: moment({ nullable: true }),
    act_id: uuid({ nullable: true }),
    closed_at: moment({ nullable: true }),
    outcome: text({ nullable: true }),
  },
  uniques: [
    { name: 'task_authority_id_id_key', columns: ['authority_id', 'id'] },
    {
      name: 'task_document_id_opening_step_slot_key',
      columns: ['document_id', 'opening', 'step', 'slot'],
    },
  ],
  checks: [
    { name: 'task_check', expression: `((state = 'open'::text) = (closed_at IS NULL))` },
    { name: 'task_opening_check', expression: '(opening > 0)' },
    {
      name: 'task_state_check',
      expression: `(state = ANY (ARRAY['open'::text, 'done'::text, 'cancelled'::text]))`,
    },
  ],
  foreignKeys: [
    {
      name: 'task_authority_id_act_id_fkey',
      target: 'act',
      columnNames: ['authority_id', 'act_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'task_authority_id_claimed_by_fkey',
      target: 'person',
      columnNames: ['authority_id', 'claimed_by'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'task_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'task_authority_id_post_id_fkey',
      target: 'post',
      columnNames: ['authority_id', 'post_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
  indices: [
    { name: 'task_done_by_post', columns: ['post_id', 'closed_at'], synchronize: false },
    { name: 'task_inbox', columns: ['post_id', 'due_on', 'opened_at', 'id'], synchronize: false },
    { name: 'task_inbox_shared', columns: ['other_post_ids'], synchronize: false },
    { name: 'task_of_document', columns: ['document_id', 'opening'], synchronize: false },
  ],
});
