import { type Instant, type PlainDate } from '@congvu/calendar';
import { type Capacity, type DocumentId, type RegisterId, type UnitId } from '@congvu/domain';
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

export interface RegisterRow {
  readonly number: number;
  readonly symbol: string;
  readonly date: PlainDate;
  readonly enteredAt: Instant;
  readonly documentId: DocumentId;
  readonly subject: string;
  readonly signer: Capacity;
  readonly capacity: Capacity;
  readonly state: 'awaiting-seal' | 'sealed' | 'cancelled';
  readonly cancelReason: string | null;
}

export interface RegisterPage {
  readonly registerId: RegisterId;
  /** Numbers below this one; absent: from the newest. */
  readonly before?: number;
  readonly limit: number;
}

/** Rows of a book of outgoing letters, newest first. */
export async function listRegisterEntries(sql: Sql, page: RegisterPage): Promise<RegisterRow[]> {
  return sql.query<RegisterRow>(
    `SELECT number, symbol, entered_on AS date, entered_at AS "enteredAt", document_id AS "documentId", subject, signer,
            capacity, state, cancel_reason AS "cancelReason"
     FROM register_entry WHERE register_id = $1 AND ($2::int IS NULL OR number < $2) ORDER BY number DESC LIMIT $3`,
    [page.registerId, page.before ?? null, page.limit],
  );
}
