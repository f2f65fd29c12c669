import { type TrackedTaskView } from '@congvu/contracts';
import { t } from '../../texts/t.js';
import { formatDate } from '../../ui/dates.js';

/** So many letters are named; more are counted. */
const NAMED_LETTERS = 3;
const COUNTED = ['late', 'returned', 'missing', 'pending', 'waived'] as const;

/** Letters that were issued; before any was, what the plan expects. */
export function productLines({ letters, expected }: TrackedTaskView): readonly string[] {
  if (letters.length > NAMED_LETTERS)
    return [t('cycle.tracking.letters', { count: letters.length })];
  if (letters.length > 0) {
    return letters.map(({ numberAndSymbol: number, issuedOn }) =>
      t('cycle.tracking.letter', { number, date: formatDate(issuedOn) }),
    );
  }
  return expected.length === 0
    ? []
    : [t('cycle.tracking.expected', { titles: expected.join('; ') })];
}

/** “25/29 đơn vị đúng hạn”, then what is not so; nothing is said of what is nobody's. */
export function resultLines({ result }: TrackedTaskView): readonly string[] {
  const { units: all, ongoing, onTime } = result;
  const lines = COUNTED.filter((part) => result[part] > 0).map((part) =>
    t(`cycle.tracking.${part}`, { count: result[part] }),
  );
  return [
    ...(ongoing === all ? [] : [t('cycle.tracking.onTime', { count: onTime, all })]),
    ...lines,
    ...(ongoing > 0 ? [t('cycle.tracking.ongoing', { count: ongoing })] : []),
  ];
}

export function deadlineLines({ words, target }: TrackedTaskView): readonly string[] {
  return [
    `“${words}”`,
    ...(target === null ? [] : [t('cycle.tracking.latest', { date: formatDate(target) })]),
  ];
}
