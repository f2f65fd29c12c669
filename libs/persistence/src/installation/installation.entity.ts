import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { boolean, moment, text, uuid } from '../database/columns.js';

export interface InstallationRow {
  readonly singleton: boolean;
  readonly kind: string;
  readonly authority_id: string;
  readonly clock_business: Instant;
  readonly clock_real: Instant;
  readonly created_at: Instant;
}

export const installationEntity = new EntitySchema<InstallationRow>({
  name: 'installation',
  columns: {
    singleton: boolean({
      primary: true,
      primaryKeyConstraintName: 'installation_pkey',
      default: true,
    }),
    kind: text(),
    authority_id: uuid(),
    clock_business: moment(),
    clock_real: moment(),
    created_at: moment({ default: () => 'now()' }),
  },
  checks: [
    {
      name: 'installation_check',
      expression: `((kind = 'rehearsal'::text) OR (clock_business = clock_real))`,
    },
    {
      name: 'installation_kind_check',
      expression: `(kind = ANY (ARRAY['ordinary'::text, 'rehearsal'::text]))`,
    },
    { name: 'installation_singleton_check', expression: 'singleton' },
  ],
  foreignKeys: [
    {
      name: 'installation_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
  ],
});
