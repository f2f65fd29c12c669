import { type ChainStepView, type DocumentView } from '@congvu/contracts';
import { t } from '../texts/t.js';
import { formatDate, formatMoment } from '../ui/dates.js';

const SIGN = { done: '✓', merged: '⇢', now: '●', next: '○', 'passed-over': '–' } as const;

/** The chain: done by whom, now at whom, what comes next. Told by sign and words, not by colour alone. */
export function ChainStrip({ letter: { chain } }: { readonly letter: DocumentView }) {
  return (
    <ol className="chain" aria-label={chain.title}>
      {chain.steps.map((step) => (
        <li
          key={step.step}
          className={`chain-${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
          title={detailOf(step)}
        >
          <span aria-hidden="true">{SIGN[step.state]}</span> {step.title}
          <span className="unseen">
            {t(`documents.stepState.${step.state}`)} {detailOf(step)}
          </span>
          {step.state === 'now' && <small>{holderOf(step)}</small>}
        </li>
      ))}
    </ol>
  );
}

function holderOf({ holders, dueOn }: ChainStepView): string {
  const who = holders.map(({ title, names }) => names.join(', ') || title).join('; ');
  return dueOn === null ? who : t('documents.holderUntil', { who, date: formatDate(dueOn) });
}

function detailOf(step: ChainStepView): string {
  const { state, doneBy, doneAt } = step;
  if (state === 'merged') return t('documents.mergedStep');
  if (doneBy && doneAt) {
    return t('documents.doneBy', {
      name: doneBy.personName,
      post: doneBy.postTitle,
      at: formatMoment(doneAt),
    });
  }
  return holderOf(step);
}
