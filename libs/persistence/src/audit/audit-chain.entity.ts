import { EntitySchema } from 'typeorm';
import { bigint, bytea, uuid } from '../database/columns.js';

export interface AuditChainRow {
  readonly unit_id: string;
  readonly authority_id: string;
  readonly seq: string;
  readonly head: Buffer;
}

export const auditChainEntity = new EntitySchema<AuditChainRow>({
  name: 'audit_chain',
  columns: {
    unit_id: uuid({ primary: true, primaryKeyConstraintName: 'audit_chain_pkey' }),
    authority_id: uuid(),
    seq: bigint({ default: 0 }),
    head: bytea(),
  },
  uniques: [{ name: 'audit_chain_authority_id_unit_id_key', columns: ['authority_id', 'unit_id'] }],
  checks: [
    { name: 'audit_chain_head_check', expression: '(length(head) = 32)' },
    { name: 'audit_chain_seq_check', expression: '(seq >= 0)' },
  ],
  foreignKeys: [
    {
      name: 'audit_chain_authority_id_unit_id_fkey',
      target: 'unit',
      columnNames: ['authority_id', 'unit_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
