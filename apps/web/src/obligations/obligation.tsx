import { type ObligationView } from '@congvu/contracts';
import { StandingOfObligation } from '../cycles/board/standing-mark.js';
import { t } from '../texts/t.js';
import { formatDate, formatMoment } from '../ui/dates.js';
import { EvidenceList } from './evidence-list.js';
import { ObligationActions } from './obligation-actions.js';
import { ObligationExtension } from './obligation-extension.js';
import { ObligationLetters } from './obligation-letters.js';
import { ObligationUrged } from './obligation-urged.js';
import { ObligationNotices } from './obligation-notices.js';
import '../cycles/cycles.css';

/** What is owed, by when and why, what came of it, who was told; under it what can be done now. */
export function Obligation({ obligation }: { readonly obligation: ObligationView }) {
  const { code, title, unit, cycle, returns } = obligation;
  return (
    <article className="obligation">
      <header>
        <h2>
          {code} · {title}
        </h2>
        <p>
          {unit.name} · {t('cycle.year')} {cycle.year}
        </p>
        <p>
          <StandingOfObligation of={obligation} />
        </p>
      </header>
      <ObligationDates obligation={obligation} />
      {returns > 0 && <p className="returned">{t('cycle.returned', { count: returns })}</p>}
      {obligation.lastReturn && (
        <p className="returned">
          <b>
            {t('cycle.lastReturn', {
              who: obligation.lastReturn.by.personName,
              at: formatMoment(obligation.lastReturn.at),
            })}
          </b>{' '}
          {obligation.lastReturn.reason}
        </p>
      )}
      <ObligationActions obligation={obligation} />
      {obligation.extension && <ObligationExtension extension={obligation.extension} />}
      {obligation.evidenceDemands.length > 0 && <EvidenceList obligation={obligation} />}
      <ObligationLetters letters={obligation.letters} />
      <ObligationUrged obligation={obligation} />
      <ObligationNotices notices={obligation.notices} />
    </article>
  );
}

function ObligationDates({ obligation }: { readonly obligation: ObligationView }) {
  const { deadline, receivedAt } = obligation;
  const { words, target, cutoff, explanation, extendedTo } = deadline;
  return (
    <dl className="facts">
      <dt>{t('cycle.words')}</dt>
      <dd>“{words}”</dd>
      <dt>{t('cycle.target')}</dt>
      <dd className="numbers">{target ? formatDate(target) : t('cycle.standing.undated')}</dd>
      {extendedTo && (
        <>
          <dt>{t('extension.until')}</dt>
          <dd className="numbers">{formatDate(extendedTo)}</dd>
        </>
      )}
      {cutoff && (
        <>
          <dt>{t('cycle.cutoff')}</dt>
          <dd className="numbers">{t('cycle.beforeMoment', { moment: formatMoment(cutoff) })}</dd>
          <dt>{t('cycle.receivedAt')}</dt>
          <dd className="numbers">
            {receivedAt ? formatMoment(receivedAt) : t('cycle.notReceived')}
          </dd>
        </>
      )}
      <dt>{t('cycle.why')}</dt>
      <dd>{explanation}</dd>
    </dl>
  );
}
