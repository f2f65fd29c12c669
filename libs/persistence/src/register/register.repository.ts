import { type PlainDate, yearOf } from '@congvu/calendar';
import {
  type Capacity,
  type DocumentId,
  type IssuerId,
  nextNumber,
  type RegisterId,
  type UnitId,
} from '@congvu/domain';
import { derivedId } from '../database/new-id.js';
import { RowMissing } from '../database/persistence-error.js';
import { type Sql } from '../database/sql.js';

/** Whose book of which series: letters out of an issuer, or letters in of a unit. */
export type RegisterKey =
  | { readonly direction: 'out'; readonly issuerId: IssuerId; readonly series: string }
  | { readonly direction: 'in'; readonly unitId: UnitId; readonly series: string };

/** One common series is the usual way; a series of its own per type is the other (Nghị định 30/2020/NĐ-CP, Điều 15). */
export const COMMON_SERIES = 'common';

interface RegisterState {
  readonly year: number;
  readonly last_number: number;
  readonly last_date: PlainDate | null;
}

/** The book of a key and a year has always this id. */
export function registerId(key: RegisterKey, year: number): RegisterId {
  const owner = key.direction === 'out' ? key.issuerId : key.unitId;
  return derivedId<RegisterId>(owner, `register/${key.direction}/${key.series}/${String(year)}`);
}

/** The register of the year, opened now if the year has none yet. */
export async function registerOf(sql: Sql, key: RegisterKey, year: number): Promise<RegisterId> {
  const id = registerId(key, year);
  const known = await sql.first('SELECT 1 FROM register WHERE id = $1', [id]);
  if (known !== undefined) return id;
  await sql.execute(
    `INSERT INTO register (id, authority_id, direction, issuer_id, unit_id, series, year)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [
      id,
      sql.scope.authorityId,
      key.direction,
      key.direction === 'out' ? key.issuerId : null,
      key.direction === 'in' ? key.unitId : null,
      key.series,
      year,
    ],
  );
  return id;
}

/**
 * Draws the next number: locks the register until the transaction ends, which must use the number or fail.
 * Lock order: after aggregate and task, before the audit head. @throws NumberOrder, RowMissing
 */
export async function drawNumber(sql: Sql, register: RegisterId, date: PlainDate): Promise<number> {
  const drawn = await sql.first<{ number: number }>(
    `UPDATE register SET last_number = last_number + 1, last_date = $2
     WHERE id = $1 AND year = $3 AND (last_date IS NULL OR last_date <= $2) RETURNING last_number AS number`,
    [register, date, yearOf(date)],
  );
  return drawn?.number ?? refuseNumber(sql, register, date);
}

async function refuseNumber(sql: Sql, register: RegisterId, date: PlainDate): Promise<never> {
  const state = await sql.one<RegisterState>(
    'sổ',
    'SELECT year, last_number, last_date FROM register WHERE id = $1',
    [register],
  );
  const { year, last_number: lastNumber, last_date: lastDate } = state;
  nextNumber({ year, lastNumber, lastDate }, date);
  throw new RowMissing('sổ');
}

export interface NewRegisterEntry {
  readonly registerId: RegisterId;
  readonly number: number;
  readonly documentId: DocumentId;
  readonly symbol: string;
  readonly date: PlainDate;
  readonly subject: string;
  /** The văn thư. */
  readonly capacity: Capacity;
  readonly signer: Capacity;
}

/** Writes the drawn number into the book, waiting for the seal: the legal issue (architecture.md §4b, numbering). */
export async function enterNumber(sql: Sql, entry: NewRegisterEntry): Promise<void> {
  const { registerId, number, documentId, symbol, date, subject, capacity, signer } = entry;
  await sql.execute(
    `INSERT INTO register_entry (register_id, number, authority_id, document_id, symbol, entered_on, subject, capacity, signer, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'awaiting-seal')`,
    [
      registerId,
      number,
      sql.scope.authorityId,
      documentId,
      symbol,
      date,
      subject,
      capacity,
      signer,
    ],
  );
}

/** Marks the living number of a letter as sealed; repeating changes nothing. */
export async function markNumberSealed(sql: Sql, document: DocumentId): Promise<void> {
  await sql.execute(
    `UPDATE register_entry SET state = 'sealed' WHERE document_id = $1 AND state = 'awaiting-seal'`,
    [document],
  );
}

export interface NumberCancellation {
  readonly documentId: DocumentId;
  readonly reason: string;
  readonly by: Capacity;
  /** A second person. */
  readonly confirmedBy: Capacity;
}

/** The number stays in the book, cancelled; it is never given again. @returns whether there was one to cancel. */
export async function cancelNumber(sql: Sql, cancellation: NumberCancellation): Promise<boolean> {
  const { documentId, reason, by, confirmedBy } = cancellation;
  const touched = await sql.execute(
    `UPDATE register_entry SET state = 'cancelled', cancel_reason = $2, cancelled_by = $3, cancel_confirmed_by = $4
     WHERE document_id = $1 AND state = 'awaiting-seal'`,
    [documentId, reason, by, confirmedBy],
  );
  return touched > 0;
}
