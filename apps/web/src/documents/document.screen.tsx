import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { DocumentActions } from './document-actions.js';
import { Letter } from './letter.js';

const route = getRouteApi('/van-ban/$documentId');

/** One letter on a page of its own, with whatever the reader may do with it. */
export function DocumentScreen() {
  const { documentId } = route.useParams();
  const { the, canh } = route.useSearch();
  const navigate = useNavigate({ from: '/van-ban/$documentId' });
  return (
    <div className="document-page">
      <Letter
        documentId={documentId}
        tab={the}
        beside={canh}
        onTab={(tab) => void navigate({ search: { the: tab, ...(canh && { canh }) } })}
      />
      <DocumentActions documentId={documentId} />
    </div>
  );
}
