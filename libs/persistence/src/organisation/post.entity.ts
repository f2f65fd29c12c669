import { EntitySchema } from 'typeorm';
import { dateRange, integer, text, texts, uuid, varchar } from '../database/columns.js';

export interface PostRow {
  readonly id: string;
  readonly authority_id: string;
  readonly unit_id: string;
  readonly code: string;
  readonly title: string;
  readonly roles: readonly string[];
  readonly division_symbol: string | null;
  readonly official_order: number;
  readonly validity: string;
  readonly unit_role: string | null;
  readonly phone: string | null;
}

export const postEntity = new EntitySchema<PostRow>({
  name: 'post',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'post_pkey' }),
    authority_id: uuid(),
    unit_id: uuid(),
    code: varchar({ length: 64 }),
    title: text(),
    roles: texts(),
    division_symbol: text({ nullable: true }),
    official_order: integer(),
    validity: dateRange(),
    unit_role: text({ nullable: true }),
    phone: text({ nullable: true }),
  },
  uniques: [{ name: 'post_authority_id_id_key', columns: ['authority_id', 'id'] }],
  checks: [
    {
      name: 'post_administrator_alone',
      expression: `((NOT (('administrator'::text = ANY (roles)) OR ('auditor'::text = ANY (roles)))) OR (cardinality(roles) = 1))`,
    },
    { name: 'post_phone_check', expression: `(phone ~ '^[0-9+][0-9 .-]{5,30}$'::text)` },
    { name: 'post_code_check', expression: `((code)::text ~ '^[A-Z0-9.\\-]+$'::text)` },
    {
      name: 'post_roles_check',
      expression: `((roles <@ ARRAY['officer'::text, 'reviewer'::text, 'signer'::text, 'clerk'::text, 'supervisor'::text, 'administrator'::text, 'auditor'::text]) AND (cardinality(roles) > 0))`,
    },
    { name: 'post_title_check', expression: `(title <> ''::text)` },
    {
      name: 'post_unit_role_check',
      expression: `(unit_role = ANY (ARRAY['officer'::text, 'head-of-room'::text, 'chief-of-office'::text, 'deputy-head'::text, 'head'::text]))`,
    },
  ],
  exclusions: [
    {
      name: 'post_authority_id_code_validity_excl',
      expression: 'USING gist (authority_id WITH =, code WITH =, validity WITH &&)',
    },
  ],
  foreignKeys: [
    {
      name: 'post_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'post_authority_id_unit_id_fkey',
      target: 'unit',
      columnNames: ['authority_id', 'unit_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
