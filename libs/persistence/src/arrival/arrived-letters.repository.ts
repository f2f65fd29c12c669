import { type Instant, type PlainDate } from '@congvu/calendar';
import { type DocumentType } from '@congvu/domain';
import { type Reader } from '../document/document-scope.js';
import { type Sql } from '../database/sql.js';

/** An arrival of the reader's agency with the letter that arrived. */
export interface ArrivedLetter {
  readonly id: string;
  readonly documentId: string;
  readonly documentType: DocumentType;
  readonly subject: string;
  readonly senderName: string;
  readonly senderNumber: number | null;
  readonly symbol: string;
  readonly senderDate: PlainDate | null;
  readonly receivedAt: Instant;
  readonly state: 'waiting' | 'registered' | 'returned';
  readonly number: number | null;
  readonly registeredAt: Instant | null;
  readonly opensDocumentId: string | null;
  /** Open task that registers it; null where there is none. */
  readonly taskId: string | null;
}

// The sender's name is the one of that day: it stands with the signer in the register (architecture.md §4b).
const SELECT = `
  SELECT a.id, a.document_id AS "documentId", d.document_type AS "documentType", d.subject, coalesce(e.signer ->> 'unitName', i.name) AS "senderName",
    d.number AS "senderNumber", d.symbol, d.issued_on AS "senderDate", a.received_at AS "receivedAt", a.state, a.number,
    a.registered_at AS "registeredAt", a.opens_document_id AS "opensDocumentId",
    (SELECT t.id FROM task t WHERE t.document_id = a.opens_document_id AND t.kind = 'arrival' AND t.state = 'open' LIMIT 1)
      AS "taskId"
  FROM arrival a JOIN document d ON d.id = a.document_id JOIN issuer i ON i.id = d.issuer_id
  LEFT JOIN register_entry e ON e.document_id = d.id AND e.state <> 'cancelled'
  WHERE a.receiver_unit_id IN ($1::uuid, $2::uuid)`;

export async function findArrival(
  sql: Sql,
  reader: Reader,
  id: string,
): Promise<ArrivedLetter | undefined> {
  return sql.first<ArrivedLetter>(`${SELECT} AND a.id = $3`, [reader.unitId, reader.agencyId, id]);
}

export interface ArrivedPage {
  readonly state: ArrivedLetter['state'];
  readonly after?: { readonly receivedAt: Instant; readonly id: string };
  readonly limit: number;
}

/** Newest first. */
export async function listArrivedLetters(
  sql: Sql,
  reader: Reader,
  page: ArrivedPage,
): Promise<ArrivedLetter[]> {
  return sql.query<ArrivedLetter>(
    `${SELECT} AND a.state = $3
       AND ($4::timestamptz IS NULL OR (date_trunc('milliseconds', a.received_at), a.id) < ($4::timestamptz, $5::uuid))
     ORDER BY date_trunc('milliseconds', a.received_at) DESC, a.id DESC LIMIT $6`,
    [
      reader.unitId,
      reader.agencyId,
      page.state,
      page.after?.receivedAt ?? null,
      page.after?.id ?? null,
      page.limit,
    ],
  );
}
