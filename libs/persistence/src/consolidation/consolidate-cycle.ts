import { createHash } from 'node:crypto';
import { type Instant, latestWorkingCalendar } from '@congvu/calendar';
import { type DocumentId, type ObligationState, type Sha256 } from '@congvu/domain';
import {
  changedSources,
  consolidate,
  type Consolidation,
  type ConsolidationContext,
  type ReportingUnit,
  type SubmittedReport,
  type UnitReport,
} from '@congvu/report';
import { calendarHistory } from '../calendar/calendar.repository.js';
import { type Sql } from '../database/sql.js';
import { lateDaysOf } from '../obligation/lateness.js';

/** The yearly report to Sở Nội vụ; what communes give their district is D11 (sample-province.md §2). */
const YEARLY_REPORT = 'N14';

export interface MissingUnit extends ReportingUnit {
  /** Why: of its obligation, when it was counted. */
  readonly state: ObligationState;
}

export interface LateUnit extends ReportingUnit {
  /** Null: nothing has come. */
  readonly receivedAt: Instant | null;
  readonly workingDays: number;
}

/** What is frozen: figures with their sources, and who is missing or late. */
export interface FrozenConsolidation {
  readonly schema: 'frozen-consolidation';
  readonly version: 1;
  readonly consolidation: Consolidation;
  readonly missing: readonly MissingUnit[];
  readonly late: readonly LateUnit[];
}

/** The reports of a year as they stand now. */
export interface ReportsAtHand {
  readonly units: readonly OwingUnit[];
  readonly reports: readonly SubmittedReport[];
  readonly context: ConsolidationContext;
}

interface OwingUnit extends ReportingUnit {
  readonly state: ObligationState;
  readonly cutoff: Instant | null;
  readonly receivedAt: Instant | null;
}

interface ReportRow extends OwingUnit {
  readonly document: DocumentId | null;
  readonly sha256: Sha256;
  readonly report: UnitReport;
  readonly acceptedAt: Instant | null;
  readonly isReturned: boolean;
}

/** One statement, so that units and their reports are of one moment: what was received, and what became of it. */
const REPORTS = `
  SELECT u.code, u.name, o.state, o.cutoff, o.received_at AS "receivedAt",
    r.document, r.sha256, r.report, r.accepted_at AS "acceptedAt", r.is_returned AS "isReturned"
  FROM unit_cycle uc JOIN obligation o ON o.unit_cycle_id = uc.id JOIN unit u ON u.id = uc.unit_id
  LEFT JOIN LATERAL (
    SELECT d.id AS document, v.content_sha256 AS sha256, v.report,
      min(judged.business_at) FILTER (WHERE judged.kind = 'accept') AS accepted_at,
      coalesce(bool_or(judged.kind = 'return-report'), false) AS is_returned
    FROM act received
    JOIN document d ON d.id = (received.body ->> 'document')::uuid
    JOIN document_version v ON v.document_id = d.id AND v.no = d.content_version AND v.report IS NOT NULL
    LEFT JOIN act judged ON judged.aggregate_id = uc.id AND judged.kind IN ('accept', 'return-report')
      AND judged.body ->> 'obligation' = o.code AND judged.body ->> 'document' = d.id::text
    WHERE received.aggregate_id = uc.id AND received.kind = 'receive' AND received.body ->> 'obligation' = o.code
    GROUP BY d.id, v.document_id, v.no
  ) r ON true
  WHERE uc.cycle_id = $1 AND o.code = $2 ORDER BY u.official_order, u.code, r.document`;

/** @throws RowMissing */
export async function reportsAtHand(sql: Sql, cycleId: string): Promise<ReportsAtHand> {
  const { year } = await sql.one<{ year: number }>(
    'chu kỳ',
    'SELECT year FROM cycle WHERE id = $1',
    [cycleId],
  );
  const rows = await sql.query<ReportRow>(REPORTS, [cycleId, YEARLY_REPORT]);
  const units = [...new Map(rows.map((row) => [row.code, owingUnit(row)])).values()];
  const reporting = units.map(unitOf);
  return {
    units,
    reports: rows.flatMap(submittedReport),
    context: { year, units: reporting, sha256 },
  };
}

export function sha256(text: string): Sha256 {
  return createHash('sha256').update(text, 'utf8').digest('hex') as Sha256;
}

function unitOf({ code, name }: ReportingUnit): ReportingUnit {
  return { code, name };
}

function owingUnit({ code, name, state, cutoff, receivedAt }: ReportRow): OwingUnit {
  return { code, name, state, cutoff, receivedAt };
}

function submittedReport(row: ReportRow): SubmittedReport[] {
  const { document } = row;
  if (document === null) return [];
  const state = stateOf(row);
  return [
    { unit: unitOf(row), document, replaces: null, state, sha256: row.sha256, report: row.report },
  ];
}

function stateOf({ acceptedAt, isReturned }: ReportRow): SubmittedReport['state'] {
  if (acceptedAt !== null) return { kind: 'accepted', at: acceptedAt };
  return { kind: isReturned ? 'returned' : 'received' };
}

/** What would be frozen now. */
export async function consolidateReports(
  sql: Sql,
  { units, reports, context }: ReportsAtHand,
): Promise<FrozenConsolidation> {
  const { businessAt: now } = await sql.moment();
  const calendar = latestWorkingCalendar(await calendarHistory(sql));
  const consolidation = consolidate(reports, context);
  const missing = new Set(consolidation.missing.map(({ code }) => code));
  return {
    schema: 'frozen-consolidation',
    version: 1,
    consolidation,
    missing: units
      .filter(({ code }) => missing.has(code))
      .map((unit) => ({ ...unitOf(unit), state: unit.state })),
    late: units.flatMap((unit) => {
      const workingDays = lateDaysOf(unit, { now, calendar });
      const { receivedAt } = unit;
      return workingDays === null ? [] : [{ ...unitOf(unit), receivedAt, workingDays }];
    }),
  };
}

/** The units whose counted report came or changed since; none: what was frozen still holds. */
export function changedUnits(
  { consolidation }: FrozenConsolidation,
  { reports, context }: ReportsAtHand,
): readonly ReportingUnit[] {
  return changedSources(consolidation, reports, context);
}
