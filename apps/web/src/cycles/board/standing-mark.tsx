import { type BoardCellView, type ObligationView } from '@congvu/contracts';
import { t } from '../../texts/t.js';
import { formatDate, formatDay } from '../../ui/dates.js';
import { type Standing } from './board-search.js';

/** Each standing has a shape of its own, beside its word: colour alone says nothing. */
const SHAPES: Readonly<Record<Standing, string>> = {
  planned: '·',
  undated: '–',
  'not-due': '○',
  soon: '◐',
  'after-target': '◆',
  overdue: '✖',
  received: '●',
  returned: '↩',
  accepted: '✔',
  fulfilled: '✔',
  waived: '⊘',
};

type Marked = Pick<
  BoardCellView,
  'standing' | 'receivedAt' | 'returns' | 'lateWorkingDays' | 'workingDaysLeft'
> &
  Partial<Pick<BoardCellView, 'extendedTo' | 'evidence' | 'lacksEvidence'>>;

/** The whole obligation has its evidence as a list; only what counts is counted. */
export function StandingOfObligation({ of }: { readonly of: ObligationView }) {
  const counted = of.evidence.filter(({ cancelled }) => cancelled === null).length;
  return <StandingMark of={{ ...of, evidence: counted, lacksEvidence: false }} />;
}

export function StandingMark({ of }: { readonly of: Marked }) {
  const more = detailOf(of);
  return (
    <span className={`standing standing-${of.standing}`}>
      <span aria-hidden="true">{SHAPES[of.standing]}</span> {t(`cycle.standing.${of.standing}`)}
      {more.map((text) => (
        <small key={text}>{text}</small>
      ))}
    </span>
  );
}

function detailOf({
  standing,
  receivedAt,
  returns,
  lateWorkingDays,
  workingDaysLeft,
  extendedTo = null,
  evidence = 0,
  lacksEvidence = false,
}: Marked): readonly string[] {
  const late = lateWorkingDays === null ? [] : [t('cycle.lateDays', { days: lateWorkingDays })];
  const extended = extendedTo ? [t('extension.extendedTo', { date: formatDate(extendedTo) })] : [];
  switch (standing) {
    case 'soon':
      return [
        workingDaysLeft ? t('cycle.daysLeft', { days: workingDaysLeft }) : t('cycle.dueToday'),
        ...extended,
      ];
    case 'undated':
      if (lacksEvidence) return [t('cycle.lacksEvidence')];
      return evidence > 0 ? [t('cycle.evidenceCount', { count: evidence })] : [];
    case 'returned':
      return [t('cycle.returnsCount', { count: returns }), ...late];
    case 'received':
    case 'accepted':
    case 'fulfilled':
      return [...(receivedAt ? [t('cycle.onDay', { date: formatDay(receivedAt) })] : []), ...late];
    default:
      return [...extended, ...late];
  }
}
