import { type OpinionView } from '@congvu/contracts';
import { t } from '../texts/t.js';
import { formatDate, formatMoment } from '../ui/dates.js';
import { Empty } from '../ui/empty.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Comments } from './comments.js';
import { useOpinionsQuery } from './document.query.js';
import { type LetterPartProps } from './letter-part.js';

/** Opinions with the bảng tiếp thu, giải trình; who is still waited for; the talk about the letter. */
export function Opinions({ letter }: LetterPartProps) {
  const opinions = useOpinionsQuery(letter.id);
  const notice = opinions.error && (
    <ProblemNotice error={opinions.error} onRetry={() => void opinions.refetch()} />
  );
  if (!opinions.data) return notice ?? <Loading />;
  const { items, waiting } = opinions.data;
  return (
    <>
      {notice}
      <h3>{t('documents.opinionTable')}</h3>
      {items.length === 0 && waiting.length === 0 && <Empty title={t('documents.noOpinion')} />}
      {items.length > 0 && <OpinionTable items={items} />}
      {waiting.length > 0 && (
        <ul>
          {waiting.map(({ taskId, title, dueOn }) => (
            <li key={taskId}>
              {t('documents.waitingFor', { who: title })}
              {dueOn && ` – ${formatDate(dueOn)}`}
            </li>
          ))}
        </ul>
      )}
      <Comments documentId={letter.id} />
    </>
  );
}

function OpinionTable({ items }: { readonly items: readonly OpinionView[] }) {
  return (
    <table className="grid">
      <thead>
        <tr>
          <th>{t('documents.consulted')}</th>
          <th>{t('documents.opinion')}</th>
          <th>{t('documents.response')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((opinion) => (
          <tr key={opinion.taskId}>
            <td>
              {opinion.capacity.unitName}
              <small>
                {opinion.capacity.personName}, {formatMoment(opinion.givenAt)}
              </small>
            </td>
            <td>
              <b>{t(`documents.verdict.${opinion.verdict}`)}</b>
              <p className="words">{opinion.text}</p>
            </td>
            <td>
              {opinion.response && <b>{t(`documents.responses.${opinion.response}`)}</b>}
              <p className="words">{opinion.responseText}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
