import { type ParagraphBlock, type TableBlock, type TableColumn } from '@congvu/domain';
import { formatFigure } from '../figure/format-figure.js';

/** A table of a letter holds so many rows (domain, checkLetterBody); longer lists go on in a further one. */
const MOST_ROWS = 500;
const NOTHING = 'Không phát sinh.';
/** About as many characters as a line across the whole page holds, and as many lines as a row may be high. */
const LINE_LENGTH = 85;
const MOST_LINES = 24;

export type AnnexColumn = readonly [title: string, share: number, align?: TableColumn['align']];

/** One table or, of a long list, several; a sentence where the list is empty. */
export function annexTables(
  columns: readonly AnnexColumn[],
  rows: readonly (readonly string[])[],
): (TableBlock | ParagraphBlock)[] {
  if (rows.length === 0) return [paragraph(NOTHING)];
  const total = columns.reduce((sum, [, share]) => sum + share, 0);
  const printedRows = rows.flatMap((row) =>
    continued(row.map((cell, i) => pieces(cell, (columns[i]?.[1] ?? total) / total))),
  );
  const starts = Array.from(
    { length: Math.ceil(printedRows.length / MOST_ROWS) },
    (_, i) => i * MOST_ROWS,
  );
  return starts.map((start) => table(columns, printedRows.slice(start, start + MOST_ROWS)));
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

/** A text too long for one row of its column, cut between words: a row higher than half a page leaves pages empty. */
function pieces(text: string, share: number): readonly string[] {
  const most = Math.max(1, Math.floor(LINE_LENGTH * share)) * MOST_LINES;
  if (text.length <= most) return [text];
  const cut: string[] = [];
  let piece = '';
  for (const word of text.split(' ')) {
    if (piece !== '' && piece.length + 1 + word.length > most) {
      cut.push(piece);
      piece = word;
    } else piece = piece === '' ? word : `${piece} ${word}`;
  }
  return [...cut, piece];
}

/** One row, or several of which the later ones go on where a cell does. */
function continued(cells: readonly (readonly string[])[]): string[][] {
  const most = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: most }, (_, line) => cells.map((cell) => cell[line] ?? ''));
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
