import { StaleDialog } from '../documents/drafting/stale-draft.js';
import { ReportDifference } from './report-difference.js';
import { useNewestReportQuery } from './report.query.js';
import { type ReportSaving } from './save-report.mutation.js';

interface StaleReportProps {
  readonly documentId: string;
  readonly saving: ReportSaving;
}

/** The figures were saved from another place meanwhile. */
export function StaleReport({ documentId, saving }: StaleReportProps) {
  const server = useNewestReportQuery(documentId);
  return (
    <StaleDialog
      server={server}
      saving={saving}
      difference={({ report }) => <ReportDifference before={report} after={saving.content} />}
    />
  );
}
