import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { bigint, bytea, moment, text, uuid } from '../database/columns.js';

export interface AuditEntryRow {
  readonly unit_id: string;
  readonly seq: string;
  readonly authority_id: string;
  readonly action: string;
  readonly object_id: string | null;
  readonly at: Instant;
  readonly canonical: Buffer;
  readonly hash: Buffer;
}

export const auditEntryEntity = new EntitySchema<AuditEntryRow>({
  name: 'audit_entry',
  columns: {
    unit_id: uuid({ primary: true, primaryKeyConstraintName: 'audit_entry_pkey' }),
    seq: bigint({ primary: true, primaryKeyConstraintName: 'audit_entry_pkey' }),
    authority_id: uuid(),
    action: text(),
    object_id: uuid({ nullable: true }),
    at: moment(),
    canonical: bytea({
      comment:
        'RFC 8785 bytes of the entry, hashed as they stand: hash = sha256(previous hash || canonical); the first previous hash is sha256(authority/unit)',
    }),
    hash: bytea(),
  },
  checks: [
    { name: 'audit_entry_action_check', expression: `(action <> ''::text)` },
    { name: 'audit_entry_hash_check', expression: '(length(hash) = 32)' },
    { name: 'audit_entry_seq_check', expression: '(seq > 0)' },
  ],
  foreignKeys: [
    {
      name: 'audit_entry_authority_id_unit_id_fkey',
      target: 'audit_chain',
      columnNames: ['authority_id', 'unit_id'],
      referencedColumnNames: ['authority_id', 'unit_id'],
    },
  ],
  indices: [{ name: 'audit_entry_object', columns: ['object_id', 'at'], synchronize: false }],
});
