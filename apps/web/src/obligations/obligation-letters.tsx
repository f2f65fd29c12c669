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
        {letters.map(({ documentId, subject, symbol, statusText, counts }) => (
          <li key={documentId}>
            <Link to="/van-ban/$documentId" params={{ documentId }} search={{}}>
              {subject || t('documents.noSubject')}
            </Link>
            <small>
              {symbol} · {statusText} {counts && <em>{t('cycle.counts')}</em>}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
