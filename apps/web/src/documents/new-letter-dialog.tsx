import { t } from '../texts/t.js';
import { Dialog } from '../ui/dialog.js';
import { Empty } from '../ui/empty.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useCreateDocument } from './create-document.mutation.js';
import { useTemplatesQuery } from './document.query.js';

/** A new letter begins from a template of one's own agency. */
export function NewLetterDialog({ onClose }: { readonly onClose: () => void }) {
  const templates = useTemplatesQuery(true);
  const create = useCreateDocument();
  const error = templates.error ?? create.error;
  return (
    <Dialog title={t('documents.newTitle')} onClose={onClose}>
      {templates.isPending && <Loading />}
      {error && <ProblemNotice error={error} />}
      {templates.data?.items.length === 0 && <Empty title={t('documents.noTemplate')} />}
      <ul className="choices">
        {templates.data?.items.map(({ id, title, typeName, issuerName, symbol }) => (
          <li key={id}>
            <button
              type="button"
              disabled={create.isPending}
              onClick={() =>
                create.mutate(
                  { source: { kind: 'template', templateId: id } },
                  { onSuccess: onClose },
                )
              }
            >
              <b>{title}</b>
              <small>
                {typeName} · {issuerName} · {symbol}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
