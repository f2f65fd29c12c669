import { type FollowUpLetterView } from '@congvu/contracts';
import { Link } from '@tanstack/react-router';
import { t } from '../../texts/t.js';

/** Letters that the ladder has begun and that nobody has issued yet. */
export function UrgingLetters({ letters }: { readonly letters: readonly FollowUpLetterView[] }) {
  if (letters.length === 0) return null;
  return (
    <section className="urging-letters" aria-label={t('cycle.urge.letters')}>
      <b>{t('cycle.urge.letters')}</b>
      <ul>
        {letters.map(({ documentId, code, rung, isReadable, statusText, units, owing }) => (
          <li key={documentId}>
            {isReadable ? (
              <Link to="/van-ban/$documentId" params={{ documentId }} search={{}}>
                {t('cycle.urge.letterOf', { code, rung })}
              </Link>
            ) : (
              t('cycle.urge.letterOf', { code, rung })
            )}{' '}
            <small>
              {statusText} · {t('cycle.urge.letterUnits', { units, owing })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
