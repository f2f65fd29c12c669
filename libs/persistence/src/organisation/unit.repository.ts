import { type PlainDate } from '@congvu/calendar';
import { type UnitId, type UnitKind } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

export interface Unit {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: UnitId | null;
  /** Reports in the yearly cycle. */
  readonly reporting: boolean;
}

const COLUMNS = `u.id, u.code, u.name, u.kind, u.parent_id AS "parentId", u.reporting`;

/** The units that exist on the day, in the official order, never alphabetical. */
export async function listUnits(sql: Sql, on: PlainDate): Promise<Unit[]> {
  return sql.query<Unit>(
    `SELECT ${COLUMNS} FROM unit u WHERE u.validity @> $1::date ORDER BY u.official_order, u.code`,
    [on],
  );
}

/** Units by code or by an alias of that day, in the official order; unknown codes are left out. */
export async function findUnits(
  sql: Sql,
  codes: readonly string[],
  on: PlainDate,
): Promise<Unit[]> {
  return sql.query<Unit>(
    `SELECT ${COLUMNS} FROM unit u
     WHERE u.validity @> $2::date AND (u.code = ANY ($1)
       OR EXISTS (SELECT 1 FROM unit_alias a WHERE a.unit_id = u.id AND a.alias = ANY ($1) AND a.validity @> $2::date))
     ORDER BY u.official_order, u.code`,
    [codes, on],
  );
}
