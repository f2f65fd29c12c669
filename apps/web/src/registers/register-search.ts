import { textOf } from '../ui/search-value.js';

/** Which book is open. */
export interface RegisterSearch {
  readonly so?: string;
}

export function parseRegisterSearch(search: Record<string, unknown>): RegisterSearch {
  const so = textOf(search.so);
  return so ? { so } : {};
}
