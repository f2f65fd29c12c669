import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { DocumentActions } from './document-actions.js';
import { Letter } from './letter.js';

const route = getRouteApi('/van-ban/$documentId');

/** One letter on a page of its own, with whatever the reader may do with it. */
export function DocumentScreen() {
  const { documentId } = route.useParams();
  const { the } = route.useSearch();
  const navigate = useNavigate({ from: '/van-ban/$documentId' });
  return (
    <div className="document-page">
      <Letter
        documentId={documentId}
        tab={the}
        onTab={(tab) => void navigate({ search: { the: tab } })}
      />
      <DocumentActions documentId={documentId} />
    </div>
  );
}
