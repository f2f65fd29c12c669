import { Problem } from '../problem/problem.js';

/** A position in a list as an opaque text for the address. */
function cursorOf(position: Readonly<Record<string, string | number | null>>): string {
  return Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');
}

/** @throws Problem bad-page for a text that no answer of ours contained. */
export function positionOf<Position>(
  cursor: string | undefined,
  read: (parsed: unknown) => Position | undefined,
): Position | undefined {
  if (cursor === undefined) return undefined;
  const position = read(parsed(cursor));
  if (position === undefined)
    throw new Problem('bad-page', 'Vị trí trang không dùng được; hãy mở lại danh sách.');
  return position;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Cuts a list that was asked for one row more than a page: the rows, and where the next page begins. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  position: (last: Row) => Readonly<Record<string, string | number | null>>,
): { readonly rows: readonly Row[]; readonly next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: rows.length > limit && last !== undefined ? cursorOf(position(last)) : null,
  };
}
