import { EntitySchema } from 'typeorm';
import { dateRange, text, texts, uuid } from '../database/columns.js';

export interface SigningAuthorityRow {
  readonly id: string;
  readonly authority_id: string;
  readonly post_id: string;
  readonly issuer_id: string;
  readonly kind: string;
  readonly document_types: readonly string[] | null;
  readonly lines: readonly string[];
  readonly basis: string;
  readonly grantor_post_id: string | null;
  readonly validity: string;
}

export const signingAuthorityEntity = new EntitySchema<SigningAuthorityRow>({
  name: 'signing_authority',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'signing_authority_pkey' }),
    authority_id: uuid(),
    post_id: uuid(),
    issuer_id: uuid(),
    kind: text(),
    document_types: texts({ nullable: true, comment: 'null: all types' }),
    lines: texts(),
    basis: text(),
    grantor_post_id: uuid({ nullable: true }),
    validity: dateRange(),
  },
  uniques: [{ name: 'signing_authority_authority_id_id_key', columns: ['authority_id', 'id'] }],
  checks: [
    { name: 'signing_authority_basis_check', expression: `(basis <> ''::text)` },
    {
      name: 'signing_authority_check',
      expression: `((kind <> 'TUQ'::text) OR (grantor_post_id IS NOT NULL))`,
    },
    {
      name: 'signing_authority_document_types_check',
      expression: '(cardinality(document_types) > 0)',
    },
    {
      name: 'signing_authority_kind_check',
      expression: `(kind = ANY (ARRAY['HEAD'::text, 'TM'::text, 'KT'::text, 'TL'::text, 'TUQ'::text, 'Q'::text]))`,
    },
    {
      name: 'signing_authority_lines_check',
      expression: '((cardinality(lines) >= 1) AND (cardinality(lines) <= 4))',
    },
  ],
  exclusions: [
    {
      name: 'signing_authority_post_id_issuer_id_kind_lines_validity_excl',
      expression:
        'USING gist (post_id WITH =, issuer_id WITH =, kind WITH =, (lines[1]) WITH =, validity WITH &&)',
    },
  ],
  foreignKeys: [
    {
      name: 'signing_authority_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'signing_authority_authority_id_grantor_post_id_fkey',
      target: 'post',
      columnNames: ['authority_id', 'grantor_post_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'signing_authority_authority_id_issuer_id_fkey',
      target: 'issuer',
      columnNames: ['authority_id', 'issuer_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
    {
      name: 'signing_authority_authority_id_post_id_fkey',
      target: 'post',
      columnNames: ['authority_id', 'post_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
