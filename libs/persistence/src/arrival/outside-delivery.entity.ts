import { EntitySchema } from 'typeorm';
import { text, uuid } from '../database/columns.js';

export interface OutsideDeliveryRow {
  readonly id: string;
  readonly authority_id: string;
  readonly document_id: string;
  readonly receiver: string;
  readonly channel: string;
}

export const outsideDeliveryEntity = new EntitySchema<OutsideDeliveryRow>({
  name: 'outside_delivery',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'outside_delivery_pkey' }),
    authority_id: uuid(),
    document_id: uuid(),
    receiver: text(),
    channel: text({ default: () => `'paper'` }),
  },
  uniques: [
    { name: 'outside_delivery_document_id_receiver_key', columns: ['document_id', 'receiver'] },
  ],
  checks: [
    {
      name: 'outside_delivery_channel_check',
      expression: `(channel = ANY (ARRAY['axis'::text, 'email'::text, 'paper'::text]))`,
    },
  ],
  foreignKeys: [
    {
      name: 'outside_delivery_authority_id_document_id_fkey',
      target: 'document',
      columnNames: ['authority_id', 'document_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
