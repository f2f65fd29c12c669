import { type ParagraphBlock, type TableBlock, type TableColumn } from '@congvu/domain';
import { formatFigure } from '../figure/format-figure.js';

/** A table of a letter holds so many rows (domain, checkLetterBody); longer lists go on in a further one. */
const MOST_ROWS = 500;
const NOTHING = 'Không phát sinh.';

export type AnnexColumn = readonly [title: string, share: number, align?: TableColumn['align']];

/** One table or, of a long list, several; a sentence where the list is empty. */
export function annexTables(
  columns: readonly AnnexColumn[],
  rows: readonly (readonly string[])[],
): (TableBlock | ParagraphBlock)[] {
  if (rows.length === 0) return [paragraph(NOTHING)];
  const starts = Array.from(
    { length: Math.ceil(rows.length / MOST_ROWS) },
    (_, i) => i * MOST_ROWS,
  );
  return starts.map((start) => table(columns, rows.slice(start, start + MOST_ROWS)));
}

function table(columns: readonly AnnexColumn[], rows: readonly (readonly string[])[]): TableBlock {
  const total = columns.reduce((sum, [, share]) => sum + share, 0);
  return {
    kind: 'table',
    columns: columns.map(([title, share, align = 'left']) => ({
      title,
      width: share / total,
      align,
    })),
    rows,
  };
}

export function paragraph(text: string): ParagraphBlock {
  return { kind: 'paragraph', text };
}

/** An empty cell and one that the law of the day leaves no room for are printed as a dash. */
export function printed(value: string | null): string {
  return value === null ? '–' : formatFigure(value);
}

/** Begins with a capital, as a line of a table does. */
export function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}
