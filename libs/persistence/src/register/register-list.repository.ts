import { type PlainDate } from '@congvu/calendar';
import { type RegisterId, type UnitId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

export interface RegisterSummary {
  readonly id: RegisterId;
  readonly direction: 'out' | 'in';
  readonly series: string;
  readonly year: number;
  /** Name of the issuer or the unit whose book it is. */
  readonly ownerName: string;
  readonly lastNumber: number;
  readonly lastDate: PlainDate | null;
}

/** The books that the văn thư of the unit keeps: of its own issuers, and of its arrivals. */
export async function registersKeptBy(sql: Sql, unit: UnitId): Promise<RegisterSummary[]> {
  return sql.query<RegisterSummary>(
    `SELECT r.id, r.direction, r.series, r.year, coalesce(i.name, u.name) AS "ownerName",
            r.last_number AS "lastNumber", r.last_date AS "lastDate"
     FROM register r LEFT JOIN issuer i ON i.id = r.issuer_id LEFT JOIN unit u ON u.id = r.unit_id
     WHERE i.kept_by_unit_id = $1 OR r.unit_id = $1
     ORDER BY r.direction DESC, r.year DESC, "ownerName", r.series`,
    [unit],
  );
}
