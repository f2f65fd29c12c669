import { type ObligationView } from '@congvu/contracts';
import { Link } from '@tanstack/react-router';
import { t } from '../texts/t.js';

type Letters = ObligationView['letters'];

/** Letters that were begun for it, the oldest first. */
export function ObligationLetters({ letters }: { readonly letters: Letters }) {
  return (
    <section>
      <h3>{t('cycle.letters')}</h3>
      {letters.length === 0 && <p className="quiet">{t('cycle.noLetter')}</p>}
      <ul className="lines">
        {letters.map(({ documentId, subject, symbol, status, statusText, counts }, index) => (
          <li key={documentId}>
            <Link to="/van-ban/$documentId" params={{ documentId }} search={{}}>
              {subject || t('documents.noSubject')}
            </Link>
            <small>
              {symbol} · {statusText} {counts && <em>{t('cycle.counts')}</em>}
            </small>
            {status === 'issued' && (
              <ReportLinks documentId={documentId} before={letters[index - 1]} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ReportLinksProps {
  readonly documentId: string;
  /** The letter that this one came after. */
  readonly before: Letters[number] | undefined;
}

/** Its figures, and beside those of the letter before where there is one. */
function ReportLinks({ documentId, before }: ReportLinksProps) {
  return (
    <small className="report-links">
      <Link to="/van-ban/$documentId" params={{ documentId }} search={{ the: 'so-lieu' }}>
        {t('reports.open')}
      </Link>
      {before?.status === 'issued' && (
        <Link
          to="/van-ban/$documentId"
          params={{ documentId }}
          search={{ the: 'so-lieu', canh: before.documentId }}
        >
          {t('reports.compareLetters')}
        </Link>
      )}
    </small>
  );
}
