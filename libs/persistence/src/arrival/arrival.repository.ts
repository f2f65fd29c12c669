import { type Instant } from '@congvu/calendar';
import {
  type ArrivalId,
  type Capacity,
  type DocumentId,
  type RegisterId,
  type UnitId,
} from '@congvu/domain';
import { type Sql } from '../database/sql.js';

export interface ArrivalNumber {
  readonly id: ArrivalId;
  readonly registerId: RegisterId;
  /** From `drawNumber` in the same transaction. */
  readonly number: number;
  readonly by: Capacity;
}

/** Gives a waiting arrival its number. @returns false when it was not waiting any more. */
export async function registerArrival(sql: Sql, arrival: ArrivalNumber): Promise<boolean> {
  const touched = await sql.execute(
    `UPDATE arrival SET state = 'registered', register_id = $2, number = $3, registered_at = $4, registered_by = $5
     WHERE id = $1 AND state = 'waiting'`,
    [arrival.id, arrival.registerId, arrival.number, sql.moment.businessAt, arrival.by],
  );
  return touched > 0;
}

/** The office sent the registered proposal back to its sender; it keeps its number. */
export async function markArrivalReturned(sql: Sql, id: ArrivalId): Promise<void> {
  await sql.execute(
    `UPDATE arrival SET state = 'returned' WHERE id = $1 AND state = 'registered'`,
    [id],
  );
}

export interface Arrival {
  readonly id: ArrivalId;
  readonly documentId: DocumentId;
  readonly receiverUnitId: UnitId;
  readonly opensDocumentId: DocumentId | null;
  readonly senderName: string;
  readonly documentNumber: number | null;
  readonly symbol: string;
  readonly subject: string;
  readonly receivedAt: Instant;
  readonly state: 'waiting' | 'registered' | 'returned';
  readonly number: number | null;
  readonly registeredAt: Instant | null;
  readonly registeredBy: Capacity | null;
}

/** The sender's name is the one that stood on the letter: of the unit of its signer, on that day. */
const SELECT = `SELECT a.id, a.document_id AS "documentId", a.receiver_unit_id AS "receiverUnitId",
  a.opens_document_id AS "opensDocumentId", coalesce(e.signer ->> 'unitName', '') AS "senderName", d.number AS "documentNumber",
  d.symbol, d.subject, a.received_at AS "receivedAt", a.state, a.number, a.registered_at AS "registeredAt",
  a.registered_by AS "registeredBy"
  FROM arrival a JOIN document d ON d.id = a.document_id
  LEFT JOIN register_entry e ON e.document_id = a.document_id AND e.state <> 'cancelled'`;

/** Locks the arrival until the transaction ends. */
export async function lockArrival(sql: Sql, id: ArrivalId): Promise<Arrival | undefined> {
  return sql.first<Arrival>(`${SELECT} WHERE a.id = $1 FOR UPDATE OF a`, [id]);
}

export interface ArrivalPage {
  readonly unitId: UnitId;
  readonly state?: Arrival['state'];
  /** Last row of the page before. */
  readonly after?: { readonly receivedAt: Instant; readonly id: ArrivalId };
  readonly limit: number;
}

/** The arrival book of a unit, newest first. */
export async function listArrivals(sql: Sql, page: ArrivalPage): Promise<Arrival[]> {
  return sql.query<Arrival>(
    `${SELECT} WHERE a.receiver_unit_id = $1 AND ($2::text IS NULL OR a.state = $2)
       AND ($3::timestamptz IS NULL OR (date_trunc('milliseconds', a.received_at), a.id) < ($3, $4::uuid))
     ORDER BY date_trunc('milliseconds', a.received_at) DESC, a.id DESC LIMIT $5`,
    [
      page.unitId,
      page.state ?? null,
      page.after?.receivedAt ?? null,
      page.after?.id ?? null,
      page.limit,
    ],
  );
}
