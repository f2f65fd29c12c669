import { type Instant } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { bytea, integer, jsonb, moment, text, uuid } from '../database/columns.js';

export interface CycleDefinitionRow {
  readonly id: string;
  readonly authority_id: string;
  readonly year: number;
  readonly title: string;
  readonly body: unknown;
  readonly body_sha256: Buffer;
  readonly published_at: Instant;
}

export const cycleDefinitionEntity = new EntitySchema<CycleDefinitionRow>({
  name: 'cycle_definition',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'cycle_definition_pkey' }),
    authority_id: uuid(),
    year: integer(),
    title: text(),
    body: jsonb(),
    body_sha256: bytea(),
    published_at: moment({ default: () => 'business_now()' }),
  },
  uniques: [
    {
      name: 'cycle_definition_authority_id_body_sha256_key',
      columns: ['authority_id', 'body_sha256'],
    },
    { name: 'cycle_definition_authority_id_id_key', columns: ['authority_id', 'id'] },
  ],
  checks: [
    { name: 'cycle_definition_body_sha256_check', expression: '(length(body_sha256) = 32)' },
    { name: 'cycle_definition_title_check', expression: `(title <> ''::text)` },
    { name: 'cycle_definition_year_check', expression: '((year >= 2000) AND (year <= 2200))' },
  ],
  foreignKeys: [
    {
      name: 'cycle_definition_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
  ],
});
