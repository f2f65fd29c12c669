import { type TaskFilter } from '@congvu/contracts';
import { type LetterTab, parseLetterTab } from '../documents/letter-tab.js';
import { textOf } from '../ui/search-value.js';

/** State of "Việc của tôi" in the address: which counter, which task, which tab of its letter. */
export interface TaskSearch {
  readonly loc?: TaskFilter;
  readonly viec?: string;
  readonly the?: LetterTab;
}

const FILTERS: readonly TaskFilter[] = [
  'overdue',
  'today-tomorrow',
  'this-week',
  'waiting-for-others',
  'arrivals',
  'to-number',
  'to-seal',
  'to-issue',
  'returned',
];

export function parseTaskSearch(search: Record<string, unknown>): TaskSearch {
  const loc = FILTERS.find((filter) => filter === search.loc);
  const viec = textOf(search.viec);
  const the = parseLetterTab(search.the);
  return { ...(loc && { loc }), ...(viec && { viec }), ...(the && { the }) };
}
