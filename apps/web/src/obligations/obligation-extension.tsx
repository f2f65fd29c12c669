import { type ObligationView } from '@congvu/contracts';
import { Link } from '@tanstack/react-router';
import { t } from '../texts/t.js';
import { formatDate, formatMoment } from '../ui/dates.js';

type Extension = NonNullable<ObligationView['extension']>;

/** The later date that was asked for: who asked, what was thought of it, what was decided. */
export function ObligationExtension({ extension }: { readonly extension: Extension }) {
  const { state, wantedOn, request, opinion, answer, documentId, grantedOn } = extension;
  return (
    <section>
      <h3>
        {t('extension.title')} · {t(`extension.state.${state}`)}
      </h3>
      <ul className="lines">
        <Said title={t('extension.asked', { date: formatDate(wantedOn) })} said={request} />
        {opinion && <Said title={t('extension.opinion')} said={opinion} />}
        {documentId && grantedOn && (
          <li>
            <Link to="/van-ban/$documentId" params={{ documentId }} search={{}}>
              {t('extension.letterUntil', { date: formatDate(grantedOn) })}
            </Link>
          </li>
        )}
        {answer && <Said title={t('extension.answer')} said={answer} />}
      </ul>
    </section>
  );
}

interface SaidProps {
  readonly title: string;
  readonly said: Extension['request'];
}

function Said({ title, said: { text, at, by } }: SaidProps) {
  return (
    <li>
      {title}: {text}
      <small>
        {by && `${by.personName}, ${by.postTitle} · `}
        {formatMoment(at)}
      </small>
    </li>
  );
}
