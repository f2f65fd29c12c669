import { type ReportVersionView, type ReportView } from '@congvu/contracts';
import { checkReport, computedFigures, type ReportContext, type UnitReport } from '@congvu/report';
import { type ReportDraft } from '@congvu/persistence';
import { capacityView } from '../organisation/capacity-view.js';

/** A report with what the system knows beside it and all that the checks find. */
export function reportVersionView(report: UnitReport, context: ReportContext): ReportVersionView {
  const { year, window, unit, outgoingLetters, previousYear } = context;
  return {
    year,
    window,
    unit,
    outgoingLetters,
    // Read and written by the same schema: the types differ in what may be changed only.
    report: report as ReportVersionView['report'],
    computed: computedFigures(report.figures),
    previousYear,
    faults: checkReport(report, context).map((fault) => ({
      ...fault,
      pointers: [...fault.pointers],
    })),
  };
}

export function reportView(
  { report, etag, savedAt, savedBy }: ReportDraft,
  context: ReportContext,
): ReportView {
  return {
    ...reportVersionView(report, context),
    etag,
    savedAt,
    savedBy: capacityView(savedBy),
  };
}
