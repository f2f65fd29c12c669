import { type DocumentColumn } from '@congvu/documents';

/** By itself and to the left, unless said otherwise. */
export function column(
  title: string,
  width: number,
  change: Partial<DocumentColumn> = {},
): DocumentColumn {
  return { title, width, group: null, align: 'left', ...change };
}
