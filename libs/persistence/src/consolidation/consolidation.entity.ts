import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { integer, jsonb, moment, text, uuid } from '../database/columns.js';

export interface ConsolidationRow {
  readonly id: string;
  readonly authority_id: string;
  readonly cycle_id: string;
  readonly no: number;
  readonly as_of: Instant;
  readonly frozen_at: Instant;
  readonly frozen_by: unknown;
  readonly content: unknown;
  readonly content_sha256: string;
  readonly source_hash: string;
}

export const consolidationEntity = new EntitySchema<ConsolidationRow>({
  name: 'consolidation',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'consolidation_pkey' }),
    authority_id: uuid(),
    cycle_id: uuid(),
    no: integer(),
    as_of: moment({ default: () => 'business_now()' }),
    frozen_at: moment({ default: () => 'now()' }),
    frozen_by: jsonb(),
    content: jsonb(),
    content_sha256: text(),
    source_hash: text(),
  },
  uniques: [
    { name: 'consolidation_authority_id_id_key', columns: ['authority_id', 'id'] },
    { name: 'consolidation_once', columns: ['cycle_id', 'no'] },
  ],
  checks: [
    {
      name: 'consolidation_content_check',
      expression: `(((content ->> 'schema'::text) = 'frozen-consolidation'::text) AND ((content ->> 'version'::text) IS NOT NULL))`,
    },
    {
      name: 'consolidation_content_sha256_check',
      expression: `(content_sha256 ~ '^[0-9a-f]{64}$'::text)`,
    },
    { name: 'consolidation_no_check', expression: '(no > 0)' },
    {
      name: 'consolidation_source_hash_check',
      expression: `(source_hash ~ '^[0-9a-f]{64}$'::text)`,
    },
  ],
  foreignKeys: [
    {
      name: 'consolidation_authority_id_cycle_id_fkey',
      target: 'cycle',
      columnNames: ['authority_id', 'cycle_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
