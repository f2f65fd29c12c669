import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { integer, jsonb, moment, text, uuid } from '../database/columns.js';

export interface ChainDefinitionRow {
  readonly id: string;
  readonly authority_id: string;
  readonly code: string;
  readonly version: number;
  readonly body: unknown;
  readonly published_at: Instant;
}

export const chainDefinitionEntity = new EntitySchema<ChainDefinitionRow>({
  name: 'chain_definition',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'chain_definition_pkey' }),
    authority_id: uuid(),
    code: text(),
    version: integer(),
    body: jsonb(),
    published_at: moment({ default: () => 'now()' }),
  },
  uniques: [
    {
      name: 'chain_definition_authority_id_code_version_key',
      columns: ['authority_id', 'code', 'version'],
    },
    { name: 'chain_definition_authority_id_id_key', columns: ['authority_id', 'id'] },
  ],
  checks: [{ name: 'chain_definition_version_check', expression: '(version > 0)' }],
  foreignKeys: [
    {
      name: 'chain_definition_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
  ],
});
