import { type Instant, type PlainDate } from '@congvu/calendar';
import { type DocumentStatus, type DocumentType, type UnitId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** What an operator's copy says of a letter. */
export interface LetterToExport {
  readonly id: string;
  readonly documentType: DocumentType;
  readonly subject: string;
  readonly issuerCode: string;
  readonly issuerName: string;
  readonly draftingUnitId: UnitId;
  readonly draftingUnitCode: string;
  readonly status: DocumentStatus;
  readonly number: number | null;
  readonly symbol: string;
  readonly issuedOn: PlainDate | null;
  readonly contentVersion: number;
  readonly createdAt: Instant;
}

/**
 * Letters with this id, or this printed number and symbol, e.g. `152/KH-UBND`: several where two issuers or two
 * years use the same. For operators, who read beside the access policy; the caller writes the audit entry.
 */
export async function lettersToExport(sql: Sql, wanted: string): Promise<LetterToExport[]> {
  return sql.query<LetterToExport>(
    `SELECT d.id, d.document_type AS "documentType", d.subject, i.code AS "issuerCode", i.name AS "issuerName",
       d.drafting_unit_id AS "draftingUnitId", u.code AS "draftingUnitCode", d.status, d.number, d.symbol,
       d.issued_on AS "issuedOn", d.content_version AS "contentVersion", d.created_at AS "createdAt"
     FROM document d JOIN issuer i ON i.id = d.issuer_id JOIN unit u ON u.id = d.drafting_unit_id
     WHERE d.id::text = $1 OR (d.number IS NOT NULL AND ltrim($1, '0') = d.number || '/' || d.symbol)
     ORDER BY d.created_at, d.id`,
    [wanted],
  );
}
