import { createHash } from 'node:crypto';
import { instant } from '@congvu/calendar';
import { type ConsolidationContext } from '../src/consolidation/consolidate.js';
import { type SubmittedReport } from '../src/consolidation/submitted-report.js';
import { type UnitReport } from '../src/report.js';
import { type DocumentId, type Sha256 } from '@congvu/domain';
import { changed } from './report-changes.js';
import { passingReport } from './reports.js';
import { type SampleUnit, sampleUnits } from './sample-units.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex') as Sha256;

export const consolidation: ConsolidationContext = { year: 2024, units: sampleUnits, sha256 };

export const accepted = (at = '2024-11-18T02:00:00.000Z'): SubmittedReport['state'] => ({
  kind: 'accepted',
  at: instant(at),
});

export const idOf = (text: string) => text as DocumentId;

/** The report of a unit, accepted unless said otherwise. */
export function submitted(
  { code, name }: { readonly code: string; readonly name: string },
  report: UnitReport = passingReport,
  change: Partial<SubmittedReport> = {},
): SubmittedReport {
  return {
    unit: { code, name },
    document: idOf(`BC-${code}`),
    replaces: null,
    state: accepted(),
    sha256: sha256(JSON.stringify(report)),
    report,
    ...change,
  };
}

/** A report with the head count of the sample. */
export function reportOfSize({ headcount }: SampleUnit): UnitReport {
  const [CB, CC, VC, CX, HD] = headcount.map(String);
  const total = String(headcount.reduce((sum, part) => sum + part, 0));
  return changed(passingReport, {
    '/headcount': { CB, CC, VC, CX, HD },
    '/figures/0.1': { window: total, wholeYear: total },
  });
}

/** All 29 of the sample. */
export const sampleReports: readonly SubmittedReport[] = sampleUnits.map((unit) =>
  submitted(unit, reportOfSize(unit)),
);
