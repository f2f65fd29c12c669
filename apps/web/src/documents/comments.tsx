import { t } from '../texts/t.js';
import { formatMoment } from '../ui/dates.js';
import { useCommentsQuery } from './document.query.js';
import { CommentForm } from './comment-form.js';

export function Comments({ documentId }: { readonly documentId: string }) {
  const comments = useCommentsQuery(documentId);
  return (
    <section className="comments">
      <h3>{t('documents.comments')}</h3>
      <ul>
        {comments.data?.items.map(({ id, text, at, capacity }) => (
          <li key={id}>
            <b>{capacity.personName}</b> <small>{formatMoment(at)}</small>
            <p className="words">{text}</p>
          </li>
        ))}
      </ul>
      <CommentForm documentId={documentId} />
    </section>
  );
}
