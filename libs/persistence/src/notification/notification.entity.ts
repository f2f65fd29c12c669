import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { moment, text, uuid } from '../database/columns.js';

export interface NotificationRow {
  readonly id: string;
  readonly authority_id: string;
  readonly person_id: string;
  readonly kind: string;
  readonly document_id: string | null;
  readonly task_id: string | null;
  readonly at: Instant;
  readonly read_at: Instant | null;
  readonly mailed_at: Instant | null;
  readonly obligation_id: string | null;
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
    at: moment({ default: () => 'business_now()' }),
    read_at: moment({ nullable: true }),
    mailed_at: moment({ nullable: true }),
    obligation_id: uuid({ nullable: true }),
  },
  uniques: [{ name: 'notification_authority_id_id_key', columns: ['authority_id', 'id'] }],
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
      name: 'notification_authority_id_obligation_id_fkey',
      target: 'obligation',
      columnNames: ['authority_id', 'obligation_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'notification_authority_id_person_id_fkey',
      target: 'person',
      columnNames: ['authority_id', 'person_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
  indices: [{ name: 'notification_unread', columns: ['person_id', 'at'], synchronize: false }],
});
