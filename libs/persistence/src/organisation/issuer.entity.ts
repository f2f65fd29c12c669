import { EntitySchema } from 'typeorm';
import { text, uuid, varchar } from '../database/columns.js';

export interface IssuerRow {
  readonly id: string;
  readonly authority_id: string;
  readonly code: string;
  readonly name: string;
  readonly superior: string | null;
  readonly symbol: string;
  readonly place: string;
  readonly kept_by_unit_id: string;
}

export const issuerEntity = new EntitySchema<IssuerRow>({
  name: 'issuer',
  columns: {
    id: uuid({ primary: true, primaryKeyConstraintName: 'issuer_pkey' }),
    authority_id: uuid(),
    code: varchar({ length: 64 }),
    name: text(),
    superior: text({ nullable: true }),
    symbol: text(),
    place: text(),
    kept_by_unit_id: uuid(),
  },
  uniques: [
    { name: 'issuer_authority_id_code_key', columns: ['authority_id', 'code'] },
    { name: 'issuer_authority_id_id_key', columns: ['authority_id', 'id'] },
  ],
  checks: [
    { name: 'issuer_name_check', expression: `(name <> ''::text)` },
    { name: 'issuer_place_check', expression: `(place <> ''::text)` },
    { name: 'issuer_symbol_check', expression: `(symbol <> ''::text)` },
  ],
  foreignKeys: [
    {
      name: 'issuer_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'issuer_authority_id_kept_by_unit_id_fkey',
      target: 'unit',
      columnNames: ['authority_id', 'kept_by_unit_id'],
      referencedColumnNames: ['authority_id', 'id'],
    },
  ],
});
