import { type TableBlock, type TableColumn } from '@congvu/domain';
import { type Box } from '../layout/box.js';
import { ND30_2020, TEXT_HEIGHT } from '../layout/decree-profile.js';
import { type LetterContext, TEXT_COLUMN } from './letter-context.js';
import { lowered, type PageItem, type TextItem } from '../layout/page-model.js';
import { type StructureElement } from '../layout/structure.js';
import { type Align, type Column, singlePitch } from '../layout/typesetter.js';

const PITCH = singlePitch(ND30_2020.table);
const CELL_PADDING = { side: 4, top: 2, bottom: 3 } as const;
/** The widest letter of a table and its padding. */
const NARROWEST_COLUMN = 2 * CELL_PADDING.side + ND30_2020.table * 1.1;
const RULE_THICKNESS = 0.5;
const AIR_BELOW = 4;
/** A head row taller than this share of a page is not repeated: rows need the room. */
const TALLEST_HEAD = 0.4;

interface TableFrame {
  readonly context: LetterContext;
  readonly columns: readonly Column[];
}

/** The head row stands again on each page; a row is cut only where it is taller than a page. */
export function tableBoxes(context: LetterContext, block: TableBlock): readonly Box[] {
  if (block.columns.length === 0) return [];
  const frame = { context, columns: cellColumns(block.columns) };
  const table = context.document.add('Table');
  const head = headRow(frame, block, table.add('TR'));
  const repeated = headRow(frame, block, null);
  const isRepeated = repeated.height <= TEXT_HEIGHT * TALLEST_HEAD;
  const room = TEXT_HEIGHT - AIR_BELOW - (isRepeated ? repeated.height : 0);
  const rows = block.rows.flatMap((cells) => {
    const row = table.add('TR');
    const lines = block.columns.map(({ align }, index) =>
      cellLines(frame, index, {
        text: cells[index] ?? '',
        face: 'regular',
        align,
        element: row.add('TD'),
      }),
    );
    return rowBoxes(frame, lines, room);
  });
  const headBoxes = rowBoxes(frame, head.lines, TEXT_HEIGHT);
  return withAirBelow([
    ...headBoxes.map((box, index) => ({
      ...box,
      gap: index === 0 ? ND30_2020.paragraphGap : 0,
      opens: true,
    })),
    ...rows.map((box) => (isRepeated ? { ...box, head: repeated.box } : box)),
  ]);
}

/** The rule below a table is not to touch the next line's letters. */
function withAirBelow(boxes: readonly Box[]): readonly Box[] {
  return boxes.map((box, index) =>
    index === boxes.length - 1 ? { ...box, height: box.height + AIR_BELOW } : box,
  );
}

function headRow(
  frame: TableFrame,
  block: TableBlock,
  row: StructureElement | null,
): { readonly lines: CellLines; readonly box: Box; readonly height: number } {
  const lines = block.columns.map(({ title }, index) =>
    cellLines(frame, index, {
      text: title,
      face: 'bold',
      align: 'center',
      element: row === null ? null : row.add('TH'),
    }),
  );
  const box = rowBox(frame, lines);
  return { lines, box, height: box.height };
}

type CellLines = readonly (readonly TextItem[])[];

interface CellText {
  readonly text: string;
  readonly face: 'regular' | 'bold';
  readonly align: Align;
  readonly element: StructureElement | null;
}

function cellLines(frame: TableFrame, index: number, cell: CellText): readonly TextItem[] {
  const column = frame.columns[index];
  if (column === undefined) return [];
  return frame.context.typesetter.lines(
    [{ text: cell.text, style: { face: cell.face, size: ND30_2020.table } }],
    {
      column: {
        left: column.left + CELL_PADDING.side,
        width: column.width - 2 * CELL_PADDING.side,
      },
      align: cell.align,
      element: cell.element,
      pitch: PITCH,
    },
  );
}

function rowBoxes(frame: TableFrame, lines: CellLines, room: number): readonly Box[] {
  const most = Math.max(1, Math.floor((room - CELL_PADDING.top - CELL_PADDING.bottom) / PITCH));
  const count = Math.max(1, ...lines.map((cell) => cell.length));
  const boxes: Box[] = [];
  for (let start = 0; start < count; start += most) {
    boxes.push(
      rowBox(
        frame,
        lines.map((cell) => cell.slice(start, start + most)),
      ),
    );
  }
  return boxes;
}

function rowBox(frame: TableFrame, lines: CellLines): Box {
  const count = Math.max(1, ...lines.map((cell) => cell.length));
  const height = CELL_PADDING.top + count * PITCH + CELL_PADDING.bottom;
  const text = lines.flatMap((cell) =>
    cell.map((line, index) => lowered(line, CELL_PADDING.top + index * PITCH)),
  );
  return { height, gap: 0, glued: false, items: [...text, ...borders(frame.columns, height)] };
}

function borders(columns: readonly Column[], height: number): readonly PageItem[] {
  const last = columns[columns.length - 1];
  const right = last === undefined ? TEXT_COLUMN.left : last.left + last.width;
  const edges = [...columns.map(({ left }) => left), right];
  const thickness = RULE_THICKNESS;
  return [
    ...[0, height].map((y) => ({
      kind: 'rule' as const,
      from: { x: TEXT_COLUMN.left, y },
      to: { x: right, y },
      thickness,
    })),
    ...edges.map((x) => ({
      kind: 'rule' as const,
      from: { x, y: 0 },
      to: { x, y: height },
      thickness,
    })),
  ];
}

/**
 * Shares that do not add up to 1 are taken as proportions, so a table always fills the text width. A column too
 * narrow for a single letter gets the room for one at the cost of the others.
 */
function cellColumns(columns: readonly TableColumn[]): readonly Column[] {
  let left = TEXT_COLUMN.left;
  return widthsOf(columns.map(({ width }) => width)).map((width) => {
    const column = { left, width };
    left += width;
    return column;
  });
}

function widthsOf(shares: readonly number[]): readonly number[] {
  const narrowest = Math.min(NARROWEST_COLUMN, TEXT_COLUMN.width / shares.length);
  const narrow = new Set<number>();
  for (;;) {
    const room = TEXT_COLUMN.width - narrow.size * narrowest;
    const total = shares.reduce((sum, share, i) => (narrow.has(i) ? sum : sum + share), 0);
    const widths = shares.map((share, i) => (narrow.has(i) ? narrowest : (share / total) * room));
    const tooNarrow = widths.findIndex((width, i) => !narrow.has(i) && width < narrowest);
    if (tooNarrow === -1) return widths;
    narrow.add(tooNarrow);
  }
}
