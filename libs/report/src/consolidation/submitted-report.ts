import { compareInstants, type Instant } from '@congvu/calendar';
import { type DocumentId, type Sha256 } from '@congvu/domain';
import { type UnitReport } from '../report.js';

/** A unit's report as it was received, with what became of it. */
export interface SubmittedReport {
  readonly unit: ReportingUnit;
  readonly document: DocumentId;
  /** The report that this letter replaces or supplements; it counts until this one is accepted. */
  readonly replaces: DocumentId | null;
  readonly state: ReviewState;
  /** Of the content. */
  readonly sha256: Sha256;
  readonly report: UnitReport;
}

export interface ReportingUnit {
  readonly code: string;
  readonly name: string;
}

export type ReviewState =
  | { readonly kind: 'received' }
  | { readonly kind: 'returned' }
  | { readonly kind: 'accepted'; readonly at: Instant };

/** Why a report is not in a consolidation. */
export type NotCountedReason = 'not-accepted' | 'superseded' | 'not-a-reporting-unit';

export interface NotCounted {
  readonly unit: string;
  readonly document: DocumentId;
  readonly reason: NotCountedReason;
}

export interface Selection {
  /** One a unit, in the official order of the units. */
  readonly counted: readonly SubmittedReport[];
  readonly notCounted: readonly NotCounted[];
  /** Units without an accepted report, in the official order. */
  readonly missing: readonly ReportingUnit[];
}

/** The last accepted version of each unit; a replacement that is not accepted replaces nothing yet. */
export function selectReports(
  reports: readonly SubmittedReport[],
  units: readonly ReportingUnit[],
): Selection {
  const counted = units.flatMap(({ code }) => {
    const latest = latestAccepted(reports.filter(({ unit }) => unit.code === code));
    return latest === null ? [] : [latest];
  });
  const codes = new Set(counted.map(({ unit }) => unit.code));
  return {
    counted,
    missing: units.filter(({ code }) => !codes.has(code)),
    notCounted: leftOut(reports, units, counted),
  };
}

function latestAccepted(reports: readonly SubmittedReport[]): SubmittedReport | null {
  const accepted = reports.filter(({ state }) => state.kind === 'accepted');
  const superseded = new Set(accepted.map(({ replaces }) => replaces));
  const standing = accepted.filter(({ document }) => !superseded.has(document));
  return [...standing].sort(latestFirst)[0] ?? null;
}

function latestFirst(first: SubmittedReport, second: SubmittedReport): number {
  if (first.state.kind !== 'accepted' || second.state.kind !== 'accepted') return 0;
  const later = compareInstants(second.state.at, first.state.at);
  return later === 0 ? compareText(second.document, first.document) : later;
}

function leftOut(
  reports: readonly SubmittedReport[],
  units: readonly ReportingUnit[],
  counted: readonly SubmittedReport[],
): NotCounted[] {
  const codes = new Set(units.map(({ code }) => code));
  return reports
    .filter((report) => !counted.includes(report))
    .map(({ unit, document, state }) => ({
      unit: unit.code,
      document,
      reason: reasonOf(codes.has(unit.code), state),
    }))
    .sort((a, b) => compareText(a.unit, b.unit) || compareText(a.document, b.document));
}

function reasonOf(isReporting: boolean, { kind }: ReviewState): NotCountedReason {
  if (!isReporting) return 'not-a-reporting-unit';
  return kind === 'accepted' ? 'superseded' : 'not-accepted';
}

function compareText(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
