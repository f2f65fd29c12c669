import { getRouteApi, Navigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useReportQuery } from '../../reports/report.query.js';
import { lazyPart } from '../../ui/lazy-part.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useDocumentQuery, useDraftQuery } from '../document.query.js';
import { Editor } from './editor.js';

const ReportEditor = lazyPart(() =>
  import('../../reports/report-editor.js').then((file) => file.ReportEditor),
);

const route = getRouteApi('/van-ban/$documentId/soan');

export function DraftingScreen() {
  const { documentId } = route.useParams();
  return <DraftLoader key={documentId} documentId={documentId} />;
}

function DraftLoader({ documentId }: { readonly documentId: string }) {
  // What was known before says nothing, and is asked anew: the letter may have been submitted since.
  const letter = useDocumentQuery(documentId, { refetchOnMount: 'always' });
  const isKnown = letter.isFetchedAfterMount && !letter.isError;
  const mayEdit = isKnown
    ? letter.data?.availableActions.some(({ action, allowed }) => action === 'edit' && allowed)
    : undefined;
  const draft = useDraftQuery(documentId, { enabled: mayEdit === true });
  const hasReport = letter.data?.hasReport === true;
  const report = useReportQuery(documentId, { enabled: mayEdit === true && hasReport });
  const isRead = draft.data !== undefined && (!hasReport || report.data !== undefined);
  const [isOpen, setOpen] = useState(false);
  // What an earlier visit left in memory opens nothing; an open editor is never closed over what is being typed.
  if (!isOpen && mayEdit === true && isRead) setOpen(true);
  const error = letter.error ?? draft.error ?? report.error;
  const lookAgain = () => {
    void letter.refetch();
    if (draft.error) void draft.refetch();
    if (report.error) void report.refetch();
  };
  const notice = error && <ProblemNotice error={error} onRetry={lookAgain} />;
  if (!isOpen && notice) return notice;
  // The browser's back button after a submission.
  if (!isOpen && mayEdit === false) {
    return <Navigate to="/van-ban/$documentId" params={{ documentId }} search={{}} replace />;
  }
  if (!isOpen || letter.data?.id !== documentId || !draft.data) return <Loading />;
  return (
    <>
      {notice}
      {report.data ? (
        <Suspense fallback={<Loading />}>
          <ReportEditor letter={letter.data} draft={draft.data} report={report.data} />
        </Suspense>
      ) : (
        <Editor letter={letter.data} draft={draft.data} />
      )}
    </>
  );
}
