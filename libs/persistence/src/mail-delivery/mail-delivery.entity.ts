import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { integer, moment, text, uuid } from '../database/columns.js';

export interface MailDeliveryRow {
  readonly notification_id: string;
  readonly authority_id: string;
  /** `none`: the person gave no address. */
  readonly state: 'waiting' | 'sent' | 'failed' | 'none';
  readonly attempts: number;
  readonly next_try_at: Instant | null;
  readonly last_error: string | null;
  readonly created_at: Instant;
}

export const mailDeliveryEntity = new EntitySchema<MailDeliveryRow>({
  name: 'mail_delivery',
  columns: {
    notification_id: uuid({ primary: true, primaryKeyConstraintName: 'mail_delivery_pkey' }),
    authority_id: uuid(),
    state: text(),
    attempts: integer({ default: 0 }),
    next_try_at: moment({ nullable: true }),
    last_error: text({ nullable: true }),
    created_at: moment({ default: () => 'now()' }),
  },
  checks: [
    { name: 'mail_delivery_attempts_check', expression: '(attempts >= 0)' },
    {
      name: 'mail_delivery_check',
      expression: `((state = 'waiting'::text) = (next_try_at IS NOT NULL))`,
    },
    {
      name: 'mail_delivery_state_check',
      expression: `(state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'none'::text]))`,
    },
  ],
  foreignKeys: [
    {
      name: 'mail_delivery_authority_id_notification_id_fkey',
      target: 'notification',
      columnNames: ['authority_id', 'notification_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
  indices: [{ name: 'mail_delivery_waiting', columns: ['next_try_at'], synchronize: false }],
});
