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
  const { businessAt } = await sql.moment();
  const touched = await sql.execute(
    `UPDATE arrival SET state = 'registered', register_id = $2, number = $3, registered_at = $4, registered_by = $5
     WHERE id = $1 AND state = 'waiting'`,
    [arrival.id, arrival.registerId, arrival.number, businessAt, arrival.by],
  );
  return touched > 0;
}

export interface Arrival {
  readonly id: ArrivalId;
  readonly documentId: DocumentId;
  readonly receiverUnitId: UnitId;
  /** The letter that the arriving proposal opened; its first step registers the arrival. */
  readonly opensDocumentId: DocumentId | null;
  readonly state: 'waiting' | 'registered' | 'returned';
}

/** Locks the arrival until the transaction ends. */
export async function lockArrival(sql: Sql, id: ArrivalId): Promise<Arrival | undefined> {
  return sql.first<Arrival>(
    `SELECT id, document_id AS "documentId", receiver_unit_id AS "receiverUnitId",
            opens_document_id AS "opensDocumentId", state FROM arrival WHERE id = $1 FOR UPDATE`,
    [id],
  );
}
