import { type Sha256 } from '@congvu/domain';
import { headingCodes, type HeadingCode } from '../form/narrative-heading.js';
import { mergeBlock } from '../narrative/merge-block.js';
import { type Consolidation, type ReportSource, type UnitParagraph } from './consolidation.js';
import { keyed } from '../keyed.js';
import { type ReportingUnit, selectReports, type SubmittedReport } from './submitted-report.js';
import { totalAnnexes } from './total-annexes.js';
import { totalFigures } from './total-figures.js';

export interface ConsolidationContext {
  readonly year: number;
  /** Who has to report, in the official order; a commune of a reporting district is none of them. */
  readonly units: readonly ReportingUnit[];
  /** SHA-256 of a text in UTF-8: the place where this runs has its own. */
  readonly sha256: (text: string) => Sha256;
}

/** One report of many, from the accepted, standing version of each unit; the order of `reports` does not matter. */
export function consolidate(
  reports: readonly SubmittedReport[],
  context: ConsolidationContext,
): Consolidation {
  const { counted, missing, notCounted } = selectReports(reports, context.units);
  const sources = counted.map(sourceOf);
  return {
    schema: 'report-consolidation',
    version: 1,
    year: context.year,
    totals: totalFigures(counted),
    annexes: totalAnnexes(counted.map(({ report }) => report)),
    narrative: keyed(headingCodes, (heading) =>
      counted.flatMap((submitted) => paragraphsOf(submitted, heading)),
    ),
    sources,
    sourceHash: hashOfSources(sources, context),
    missing,
    notCounted,
  };
}

function sourceOf({ unit, document, sha256 }: SubmittedReport): ReportSource {
  return { unit: unit.code, document, sha256 };
}

function paragraphsOf(
  { unit, document, report }: SubmittedReport,
  heading: HeadingCode,
): UnitParagraph[] {
  return report.narrative[heading].map((block, index) => ({
    unit: unit.code,
    document,
    pointer: `/narrative/${heading}/${index}`,
    block: mergeBlock(block, report),
  }));
}

function hashOfSources(sources: readonly ReportSource[], context: ConsolidationContext): Sha256 {
  const lines = sources.map(({ unit, document, sha256 }) => [unit, document, sha256]);
  return context.sha256(JSON.stringify([context.year, lines]));
}

/** Whether the reports at hand would give another result than these sources gave. */
export function isStale(
  consolidation: Consolidation,
  reports: readonly SubmittedReport[],
  context: ConsolidationContext,
): boolean {
  const sources = selectReports(reports, context.units).counted.map(sourceOf);
  return hashOfSources(sources, context) !== consolidation.sourceHash;
}

/** The units whose counted report came, changed or went since. */
export function changedSources(
  { sources }: Consolidation,
  reports: readonly SubmittedReport[],
  { units }: ConsolidationContext,
): ReportingUnit[] {
  const now = selectReports(reports, units).counted.map(sourceOf);
  const isSame = (code: string) => {
    const [then, present] = [sources, now].map((list) => list.find(({ unit }) => unit === code));
    return then?.document === present?.document && then?.sha256 === present?.sha256;
  };
  return units.filter(({ code }) => !isSame(code));
}
