import { type FollowUpLetterView, type ObligationView } from '@congvu/contracts';
import { Link } from '@tanstack/react-router';
import { t } from '../texts/t.js';
import { formatDate, formatMoment } from '../ui/dates.js';

/** Letters, reminders by hand and calls about what is owed; nothing where there were none. */
export function ObligationUrged({ obligation }: { readonly obligation: ObligationView }) {
  const { followUpLetters, reminders, calls } = obligation;
  if (followUpLetters.length + reminders.length + calls.length === 0) return null;
  return (
    <section>
      <h3>{t('cycle.urged.heading')}</h3>
      <ul className="lines">
        {followUpLetters.map((letter) => (
          <li key={letter.documentId}>
            <UrgingLetter letter={letter} />
          </li>
        ))}
        {reminders.map(({ at, by, recipients, text }) => (
          <li key={at}>
            {t('cycle.urged.reminder')}
            {text !== '' && <> · {text}</>}
            <small>
              {by.personName} ·{' '}
              {t('cycle.urged.to', {
                names: recipients.map(({ personName }) => personName).join(', '),
              })}{' '}
              · <span className="numbers">{formatMoment(at)}</span>
            </small>
          </li>
        ))}
        {calls.map(({ at, by, spokeTo, said }, index) => (
          // Calls are written once and never change: the place in the list is their own.
          <li key={index}>
            {t('cycle.urged.call', { spokeTo, said })}
            <small>
              {by.personName} · <span className="numbers">{formatMoment(at)}</span>
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function UrgingLetter({ letter }: { readonly letter: FollowUpLetterView }) {
  const { documentId, symbol, rung, issuedOn, isReadable } = letter;
  const date = issuedOn === null ? '' : formatDate(issuedOn);
  const words = t('cycle.urged.letter', { symbol, date, rung });
  if (!isReadable) return <>{words}</>;
  return (
    <Link to="/van-ban/$documentId" params={{ documentId }} search={{}}>
      {words}
    </Link>
  );
}
