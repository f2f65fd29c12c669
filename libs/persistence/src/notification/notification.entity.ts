import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { jsonb, moment, text, uuid } from '../database/columns.js';

export interface NotificationRow {
  readonly id: string;
  readonly authority_id: string;
  readonly person_id: string;
  readonly kind: string;
  readonly document_id: string | null;
  readonly task_id: string | null;
  readonly params: unknown;
  readonly at: Instant;
  readonly read_at: Instant | null;
  readonly mailed_at: Instant | null;
}

export const notificationEntity = new EntitySchema<NotificationRow>({
  name: 'notification',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'notification_pkey' }),
    authority_id: uuid(),
    person_id: uuid(),
    kind: text(),
    document_id: uuid({ nullable: true }),
    task_id: uuid({ nullable: true }),
    params: jsonb({ default: () => `'{}'` }),
    at: moment({ default: () => 'business_now()' }),
    read_at: moment({ nullable: true }),
    mailed_at: moment({ nullable: true }),
  },
  foreignKeys: [
    {
      name: 'notification_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'notification_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'notification_authority_id_person_id_fkey',
      target: 'person',
      columnNames: ['authority_id', 'person_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
  indices: [
    { name: 'notification_to_mail', columns: ['at'], synchronize: false },
    { name: 'notification_unread', columns: ['person_id', 'at'], synchronize: false },
  ],
});
