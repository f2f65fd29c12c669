import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { moment, text, uuid } from '../database/columns.js';

export interface CredentialRow {
  readonly id: string;
  readonly authority_id: string;
  readonly person_id: string | null;
  readonly issuer_id: string | null;
  readonly certificate_pem: string;
  readonly serial: string;
  readonly not_before: Instant;
  readonly not_after: Instant;
  readonly revoked_at: Instant | null;
}

export const credentialEntity = new EntitySchema<CredentialRow>({
  name: 'credential',
  columns: {
    id: text({ primary: true, primaryKeyConstraintName: 'credential_pkey' }),
    authority_id: uuid(),
    person_id: uuid({ nullable: true }),
    issuer_id: uuid({ nullable: true }),
    certificate_pem: text(),
    serial: text(),
    not_before: moment(),
    not_after: moment(),
    revoked_at: moment({ nullable: true }),
  },
  uniques: [{ name: 'credential_serial_key', columns: ['serial'] }],
  checks: [{ name: 'credential_check', expression: '(num_nonnulls(person_id, issuer_id) = 1)' }],
  foreignKeys: [
    {
      name: 'credential_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'credential_authority_id_issuer_id_fkey',
      target: 'issuer',
      columnNames: ['authority_id', 'issuer_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'credential_authority_id_person_id_fkey',
      target: 'person',
      columnNames: ['authority_id', 'person_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
