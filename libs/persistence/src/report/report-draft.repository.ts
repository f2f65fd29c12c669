import { type Instant } from '@congvu/calendar';
import { type Capacity } from '@congvu/domain';
import { type UnitReport } from '@congvu/report';
import { type Sql } from '../database/sql.js';

/** A report that is being filled in, beside the draft of its letter. */
export interface ReportDraft {
  readonly report: UnitReport;
  readonly etag: number;
  readonly savedAt: Instant;
  readonly savedBy: Capacity;
}

const COLUMNS = `content AS report, etag, saved_at AS "savedAt", saved_by AS "savedBy"`;

/** Undefined where the letter has no report. */
export async function findReportDraft(
  sql: Sql,
  documentId: string,
): Promise<ReportDraft | undefined> {
  return sql.first<ReportDraft>(`SELECT ${COLUMNS} FROM report_draft WHERE document_id = $1`, [
    documentId,
  ]);
}

/** What a report begins with, in the transaction that makes its letter. */
export async function addReportDraft(
  sql: Sql,
  documentId: string,
  { report, savedBy }: Pick<ReportDraft, 'report' | 'savedBy'>,
): Promise<void> {
  await sql.execute(
    `INSERT INTO report_draft (document_id, authority_id, content, saved_by) VALUES ($1, current_authority(), $2, $3)`,
    [documentId, JSON.stringify(report), JSON.stringify(savedBy)],
  );
}

/** @returns undefined when the report is no longer the one with `etag`; nothing is changed then. */
export async function saveReportDraft(
  sql: Sql,
  documentId: string,
  { report, etag, savedBy }: Omit<ReportDraft, 'savedAt'>,
): Promise<ReportDraft | undefined> {
  return sql.first<ReportDraft>(
    `UPDATE report_draft SET content = $3, etag = etag + 1, saved_at = business_now(), saved_by = $4
     WHERE document_id = $1 AND etag = $2 RETURNING ${COLUMNS}`,
    [documentId, etag, JSON.stringify(report), JSON.stringify(savedBy)],
  );
}

/** The report of a version, of the one in force where none is named; undefined where it has none. */
export async function findReportVersion(
  sql: Sql,
  documentId: string,
  no?: number,
): Promise<UnitReport | undefined> {
  const found = await sql.first<{ report: UnitReport }>(
    `SELECT v.report FROM document_version v JOIN document d ON d.id = v.document_id
     WHERE v.document_id = $1 AND v.no = coalesce($2, d.content_version) AND v.report IS NOT NULL`,
    [documentId, no ?? null],
  );
  return found?.report;
}
