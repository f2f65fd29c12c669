import { type ObligationView } from '@congvu/contracts';
import { t } from '../texts/t.js';
import { formatMoment } from '../ui/dates.js';

type Notices = ObligationView['notices'];

/** Who was told by which reminder or rung, as he was that day. */
export function ObligationNotices({ notices }: { readonly notices: Notices }) {
  return (
    <section>
      <h3>{t('cycle.notices')}</h3>
      {notices.length === 0 && <p className="quiet">{t('cycle.noNotice')}</p>}
      <ul className="lines">
        {notices.map((notice, index) => (
          // A notice is written once and never changes: its place in the list is its own.
          <li key={index}>
            {wordsOf(notice)} ({t(`cycle.form.${notice.form}`)})
            <small>
              {recipientOf(notice)} · <span className="numbers">{formatMoment(notice.at)}</span>
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf({ kind, number }: Notices[number]): string {
  if (kind === 'checkpoint') return t('cycle.checkpoint', { number });
  if (kind === 'rung') return t('cycle.rung', { number });
  return number === 0 ? t('cycle.reminderToday') : t('cycle.reminder', { count: number });
}

function recipientOf({ recipient }: Notices[number]): string {
  return recipient === null
    ? t('cycle.nobody')
    : `${recipient.personName}, ${recipient.postTitle}, ${recipient.unitName}`;
}
