import { type HistoryEntryView } from '@congvu/contracts';
import { t } from '../texts/t.js';
import { formatMoment } from '../ui/dates.js';
import { Empty } from '../ui/empty.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useHistoryQuery } from './document.query.js';
import { type LetterPartProps } from './letter-part.js';

/** Who did what when, with the names as they were; what was taken back stays, struck through. */
export function History({ letter }: LetterPartProps) {
  const history = useHistoryQuery(letter.id);
  if (history.error) return <ProblemNotice error={history.error} />;
  if (!history.data) return <Loading />;
  if (history.data.items.length === 0) return <Empty title={t('documents.noHistory')} />;
  return (
    <ol className="history">
      {history.data.items.map((entry) => (
        <HistoryLine key={entry.actId} entry={entry} />
      ))}
    </ol>
  );
}

function HistoryLine({ entry }: { readonly entry: HistoryEntryView }) {
  const { sentence, note, businessAt, capacity, state } = entry;
  return (
    <li className={`history-${state}`}>
      <time className="numbers">{formatMoment(businessAt)}</time>
      <div>
        {state === 'void' ? <s>{sentence}</s> : <b>{sentence}</b>}
        {state !== 'standing' && <em> {t(`documents.actState.${state}`)}</em>}
        {note && <p className="words">{note}</p>}
        <small>
          {capacity
            ? `${capacity.personName} – ${capacity.postTitle}, ${capacity.unitName}`
            : t('tasks.bySystem')}
        </small>
      </div>
    </li>
  );
}
