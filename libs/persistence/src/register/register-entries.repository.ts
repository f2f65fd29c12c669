import { type Instant, type PlainDate } from '@congvu/calendar';
import { type Capacity, type RegisterId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

export interface EntryPage {
  readonly registerId: RegisterId;
  /** Numbers below this one; null: from the newest. */
  readonly before: number | null;
  readonly limit: number;
}

export interface OutEntry {
  readonly number: number;
  readonly symbol: string;
  readonly documentId: string;
  readonly subject: string;
  readonly enteredOn: PlainDate;
  readonly enteredAt: Instant;
  readonly capacity: Capacity;
  readonly signer: Capacity;
  readonly state: 'awaiting-seal' | 'sealed' | 'cancelled';
  readonly cancelReason: string | null;
}

/** Rows of a book of letters out, the newest number first. */
export async function listOutEntries(
  sql: Sql,
  page: EntryPage & { readonly state: OutEntry['state'] | null },
): Promise<OutEntry[]> {
  return sql.query<OutEntry>(
    `SELECT number, symbol, document_id AS "documentId", subject, entered_on AS "enteredOn", entered_at AS "enteredAt",
       capacity, signer, state, cancel_reason AS "cancelReason"
     FROM register_entry
     WHERE register_id = $1 AND ($2::integer IS NULL OR number < $2) AND ($3::text IS NULL OR state = $3)
     ORDER BY number DESC LIMIT $4`,
    [page.registerId, page.before, page.state, page.limit],
  );
}

export interface InEntry {
  readonly number: number;
  readonly documentId: string;
  readonly subject: string;
  readonly senderName: string;
  readonly senderNumber: number | null;
  readonly senderSymbol: string;
  readonly senderDate: PlainDate | null;
  readonly receivedAt: Instant;
  readonly enteredAt: Instant;
  readonly capacity: Capacity;
}

/** Rows of a book of letters in, the newest number first. */
export async function listInEntries(sql: Sql, page: EntryPage): Promise<InEntry[]> {
  return sql.query<InEntry>(
    `SELECT a.number, a.document_id AS "documentId", d.subject, coalesce(e.signer ->> 'unitName', i.name) AS "senderName", d.number AS "senderNumber",
       d.symbol AS "senderSymbol", d.issued_on AS "senderDate", a.received_at AS "receivedAt",
       a.registered_at AS "enteredAt", a.registered_by AS capacity
     FROM arrival a JOIN document d ON d.id = a.document_id JOIN issuer i ON i.id = d.issuer_id
     LEFT JOIN register_entry e ON e.document_id = d.id AND e.state <> 'cancelled'
     WHERE a.register_id = $1 AND ($2::integer IS NULL OR a.number < $2) ORDER BY a.number DESC LIMIT $3`,
    [page.registerId, page.before, page.limit],
  );
}
