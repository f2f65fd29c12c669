import { type DraftView } from '@congvu/contracts';
import { getRouteApi } from '@tanstack/react-router';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useDocumentQuery, useDraftQuery } from '../document.query.js';
import { Editor } from './editor.js';

const route = getRouteApi('/van-ban/$documentId/soan');

export function DraftingScreen() {
  const { documentId } = route.useParams();
  return <DraftLoader key={documentId} documentId={documentId} />;
}

function DraftLoader({ documentId }: { readonly documentId: string }) {
  const letter = useDocumentQuery(documentId);
  const draft = useDraftQuery(documentId);
  const error = letter.error ?? (draft.data ? null : draft.error);
  if (error) return <ProblemNotice error={error} onRetry={() => void draft.refetch()} />;
  if (letter.data?.id !== documentId || !draft.data) return <Loading />;
  return <Editor letter={letter.data} draft={draft.data satisfies DraftView} />;
}
