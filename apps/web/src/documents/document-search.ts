import { type DocumentStatus, documentStatuses } from '@congvu/domain';
import { textOf } from '../ui/search-value.js';
import { type LetterTab, parseLetterTab } from './letter-tab.js';

export interface DocumentListSearch {
  readonly q?: string;
  readonly tt?: DocumentStatus;
}

export function parseDocumentListSearch(search: Record<string, unknown>): DocumentListSearch {
  const q = textOf(search.q);
  const tt = documentStatuses.find((status) => status === search.tt);
  return { ...(q && { q }), ...(tt && { tt }) };
}

export interface DocumentSearch {
  readonly the?: LetterTab;
  /** Another letter whose report is read beside. */
  readonly canh?: string;
}

export function parseDocumentSearch(search: Record<string, unknown>): DocumentSearch {
  const the = parseLetterTab(search.the);
  const canh = textOf(search.canh);
  return { ...(the && { the }), ...(canh && { canh }) };
}
