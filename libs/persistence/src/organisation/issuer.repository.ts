import { type IssuerId, type UnitId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** Owner of a seal and of registers, as printed at the head of its letters. */
export interface Issuer {
  readonly id: IssuerId;
  readonly code: string;
  readonly name: string;
  /** Superior body in the letterhead; null where there is none. */
  readonly superior: string | null;
  /** Its part of the symbol: `SNV`, `UBND`. */
  readonly symbol: string;
  readonly place: string;
  /** Unit whose văn thư keeps its registers and its seal. */
  readonly keptBy: UnitId;
}

const SELECT = `SELECT id, code, name, superior, symbol, place, kept_by_unit_id AS "keptBy" FROM issuer`;

/** @throws RowMissing */
export async function issuerById(sql: Sql, id: IssuerId): Promise<Issuer> {
  return sql.one<Issuer>('cơ quan ban hành', `${SELECT} WHERE id = $1`, [id]);
}

/** @throws RowMissing */
export async function issuerByCode(sql: Sql, code: string): Promise<Issuer> {
  return sql.one<Issuer>(`cơ quan ban hành ${code}`, `${SELECT} WHERE code = $1`, [code]);
}

/** The issuer that bears the unit's own name; undefined for a unit without a seal of its own. */
export async function issuerOfUnit(sql: Sql, unitId: UnitId): Promise<Issuer | undefined> {
  return sql.first<Issuer>(
    `SELECT i.id, i.code, i.name, i.superior, i.symbol, i.place, i.kept_by_unit_id AS "keptBy"
     FROM issuer i JOIN unit u ON u.id = i.kept_by_unit_id AND u.code = i.code WHERE u.id = $1`,
    [unitId],
  );
}
