import { type BoardCellView } from '@congvu/contracts';
import { textOf } from '../../ui/search-value.js';

export type Standing = BoardCellView['standing'];

/** State of "Điều hành" in the address: which year, units of which standing, which obligation beside. */
export interface BoardSearch {
  readonly nam?: number;
  readonly loc?: Standing;
  readonly nv?: string;
  /** Which of its pages; the matrix where none is named. */
  readonly xem?: BoardView;
  /** A frozen list; the latest where none is named. */
  readonly ds?: string;
}

export const boardViews = ['ma-tran', 'theo-doi', 'danh-sach-chot'] as const;
export type BoardView = (typeof boardViews)[number];

/** What the counters count, the most pressing first. */
export const countedStandings: readonly Standing[] = [
  'overdue',
  'after-target',
  'soon',
  'returned',
  'received',
  'accepted',
  'not-due',
];

export function parseBoardSearch(search: Record<string, unknown>): BoardSearch {
  const nam = Number(search.nam);
  const loc = countedStandings.find((standing) => standing === search.loc);
  const nv = textOf(search.nv);
  const xem = boardViews.find((view) => view === search.xem);
  const ds = textOf(search.ds);
  return {
    ...(Number.isInteger(nam) && nam > 0 && { nam }),
    ...(loc && { loc }),
    ...(nv && { nv }),
    ...(xem && { xem }),
    ...(ds && { ds }),
  };
}
