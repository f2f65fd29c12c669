import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { jsonb, moment, text, uuid } from '../database/columns.js';

export interface EscalationRow {
  readonly id: string;
  readonly authority_id: string;
  readonly due_id: string;
  readonly form: string;
  readonly recipient: unknown;
  readonly at: Instant;
}

export const escalationEntity = new EntitySchema<EscalationRow>({
  name: 'escalation',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'escalation_pkey' }),
    authority_id: uuid(),
    due_id: uuid(),
    form: text(),
    recipient: jsonb({ nullable: true }),
    at: moment({ default: () => 'business_now()' }),
  },
  checks: [
    {
      name: 'escalation_form_check',
      expression: `(form = ANY (ARRAY['message'::text, 'phone-list'::text, 'letter'::text, 'note'::text]))`,
    },
  ],
  foreignKeys: [
    {
      name: 'escalation_authority_id_due_id_fkey',
      target: 'due',
      columnNames: ['authority_id', 'due_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
  indices: [{ name: 'escalation_due', columns: ['due_id'] }],
});
