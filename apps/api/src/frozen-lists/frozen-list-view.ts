import { formatCalendarVersions } from '@congvu/calendar';
import {
  type FrozenListRowView,
  type FrozenListView,
  type LetterNumberView,
} from '@congvu/contracts';
import { formatNumberAndSymbol } from '@congvu/domain';
import { type FrozenList, type LetterNumber } from '@congvu/persistence/year';

export function frozenListRow(list: FrozenList): FrozenListRowView {
  const { received, missing, waived } = list;
  return {
    ...factsOf(list),
    received: received.length,
    missing: missing.length,
    waived: waived.length,
  };
}

export function frozenListView(list: FrozenList): FrozenListView {
  const { cycle, explanation, calendarVersions, received, missing, waived } = list;
  return {
    ...factsOf(list),
    cycleId: cycle.id,
    year: cycle.year,
    explanation,
    calendarVersions: formatCalendarVersions(calendarVersions),
    received: received.map(({ letter, ...unit }) => ({
      ...unit,
      letter: letter && letterNumberView(letter),
    })),
    missing: [...missing],
    waived: [...waived],
  };
}

export function letterNumberView({ number, symbol, issuedOn }: LetterNumber): LetterNumberView {
  return { numberAndSymbol: formatNumberAndSymbol(number, symbol), issuedOn };
}

function factsOf({
  id,
  code,
  title,
  words,
  asOf,
  frozenAt,
  sha256,
  isIntact: intact,
  isWhole: whole,
}: FrozenList) {
  return { id, code, title, words, asOf, frozenAt, sha256, intact, whole };
}
