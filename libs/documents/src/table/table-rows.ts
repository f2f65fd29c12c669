import { type Box } from '../layout/box.js';
import { lowered } from '../layout/page-model.js';
import { type StructureElement } from '../layout/structure.js';
import { type Typesetter } from '../layout/typesetter.js';
import { cellText } from './cell-text.js';
import { TABLE_AREA } from './landscape-page.js';
import { type DocumentRow, type DocumentTable, headSpans } from './table-document.js';
import { type GridCell, TableGrid } from './table-grid.js';

/** A taller head is not drawn again on each page: rows need the room. */
const TALLEST_HEAD = 0.4 * TABLE_AREA.height;

/** The heads stand again on each page; a row is cut only where it is taller than a page. */
export function tableRowBoxes(
  table: DocumentTable,
  typesetter: Typesetter,
  document: StructureElement,
): readonly Box[] {
  const grid = new TableGrid(typesetter, table.columns);
  const element = document.add('Table');
  const head = headBoxes(table, grid, element);
  const repeated = stacked(headBoxes(table, grid, null));
  const isRepeated = repeated.height <= TALLEST_HEAD;
  const room = TABLE_AREA.height - (isRepeated ? repeated.height : 0);
  const rows = table.rows.flatMap((row) => {
    const boxes = grid.row(rowCells(table, row, element.add('TR')), room);
    return boxes.map((box) => ({ ...box, opens: row.kind === 'heading' }));
  });
  return [
    ...head.map((box) => ({ ...box, opens: true })),
    ...rows.map((box) => (isRepeated ? { ...box, head: repeated } : box)),
  ];
}

function headBoxes(
  { columns }: DocumentTable,
  grid: TableGrid,
  table: StructureElement | null,
): readonly Box[] {
  const isGrouped = columns.some(({ group }) => group !== null);
  const titles = columns.map(({ title, group }, first): Head => ({
    text: title,
    first,
    count: 1,
    ...(isGrouped && group === null && { openEdge: 'top' as const }),
  }));
  const groups = headSpans(columns).map(({ group, first, count }): Head => ({
    text: group ?? '',
    first,
    count,
    ...(group === null && { openEdge: 'bottom' as const }),
  }));
  return (isGrouped ? [groups, titles] : [titles]).flatMap((heads) => {
    const row = table?.add('TR');
    const cells = heads.map((head): GridCell => {
      const element = row?.addCell('TH', head.count) ?? null;
      return { ...head, bold: true, align: 'center', element };
    });
    return grid.row(cells, TABLE_AREA.height);
  });
}

type Head = Omit<GridCell, 'bold' | 'align' | 'element'>;

function rowCells(
  { columns }: DocumentTable,
  row: DocumentRow,
  element: StructureElement,
): readonly GridCell[] {
  if (row.kind === 'heading') {
    const count = columns.length;
    const td = element.addCell('TD', count);
    return [{ text: row.text, first: 0, count, bold: true, align: 'left', element: td }];
  }
  return columns.map(({ align }, first): GridCell => ({
    text: cellText(row.cells[first] ?? null),
    first,
    count: 1,
    bold: row.kind === 'total',
    align,
    element: element.addCell('TD', 1),
  }));
}

function stacked(boxes: readonly Box[]): Box {
  let height = 0;
  const items = boxes.flatMap((box) => {
    const at = height;
    height += box.height;
    return box.items.map((item) => ({ item, at }));
  });
  return { height, gap: 0, glued: false, items: items.map(({ item, at }) => lowered(item, at)) };
}
