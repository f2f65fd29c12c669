import { type Box } from '../layout/box.js';
import { lowered, type PageItem, type TextItem } from '../layout/page-model.js';
import { type StructureElement } from '../layout/structure.js';
import { type Align, type Column, singlePitch, type Typesetter } from '../layout/typesetter.js';
import { TABLE_WIDTH } from './landscape-page.js';
import { type DocumentColumn } from './table-document.js';

const PADDING = { side: 3, top: 2, bottom: 3 } as const;
const RULE_THICKNESS = 0.5;
const SIZES = { few: 11, many: 9 } as const;
/** From so many columns on, letters are smaller. */
const MANY_COLUMNS = 10;

/** What stands in a place of the grid, and the columns that it covers. */
export interface GridCell {
  readonly text: string;
  readonly first: number;
  readonly count: number;
  readonly bold: boolean;
  readonly align: Align;
  readonly element: StructureElement | null;
  /** An edge that is not drawn: a head that reaches over both rows of heads. */
  readonly openEdge?: 'top' | 'bottom';
}

/** Columns of one table on paper, and how rows are set in them. */
export class TableGrid {
  private readonly size: number;
  private readonly columns: readonly Column[];

  constructor(
    private readonly typesetter: Typesetter,
    columns: readonly DocumentColumn[],
  ) {
    this.size = columns.length >= MANY_COLUMNS ? SIZES.many : SIZES.few;
    const total = columns.reduce((sum, { width }) => sum + width, 0);
    let { left } = TABLE_WIDTH;
    this.columns = columns.map((column) => {
      const width = (column.width / total) * TABLE_WIDTH.width;
      const placed = { left, width };
      left += width;
      return placed;
    });
  }

  /** The row as one box; as several only where it is taller than `room`. */
  row(cells: readonly GridCell[], room: number): readonly Box[] {
    const set = cells.map((cell) => ({ cell, lines: this.linesOf(cell) }));
    const most = Math.max(1, Math.floor((room - PADDING.top - PADDING.bottom) / this.pitch));
    const count = Math.max(1, ...set.map(({ lines }) => lines.length));
    const boxes: Box[] = [];
    for (let start = 0; start < count; start += most) {
      boxes.push(
        this.box(set.map(({ cell, lines }) => ({ cell, lines: lines.slice(start, start + most) }))),
      );
    }
    return boxes;
  }

  private get pitch(): number {
    return singlePitch(this.size);
  }

  private place({ first, count }: GridCell): Column {
    const covered = this.columns.slice(first, first + count);
    const width = covered.reduce((sum, column) => sum + column.width, 0);
    return { left: covered[0]?.left ?? TABLE_WIDTH.left, width };
  }

  private linesOf(cell: GridCell): readonly TextItem[] {
    const { left, width } = this.place(cell);
    const style = { face: cell.bold ? 'bold' : 'regular', size: this.size } as const;
    return this.typesetter.lines([{ text: cell.text, style }], {
      column: { left: left + PADDING.side, width: width - 2 * PADDING.side },
      align: cell.align,
      element: cell.element,
      pitch: this.pitch,
    });
  }

  private box(
    set: readonly { readonly cell: GridCell; readonly lines: readonly TextItem[] }[],
  ): Box {
    const count = Math.max(1, ...set.map(({ lines }) => lines.length));
    const height = PADDING.top + count * this.pitch + PADDING.bottom;
    const items = set.flatMap(({ cell, lines }): PageItem[] => [
      ...lines.map((line, index) => lowered(line, PADDING.top + index * this.pitch)),
      ...frame(this.place(cell), height, cell.openEdge),
    ]);
    return { height, gap: 0, glued: false, items };
  }
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function frame(
  { left, width }: Column,
  height: number,
  openEdge: GridCell['openEdge'],
): readonly PageItem[] {
  const right = left + width;
  const rule = (from: Corner, to: Corner): PageItem => ({
    kind: 'rule',
    from,
    to,
    thickness: RULE_THICKNESS,
  });
  const [topLeft, topRight] = [
    { x: left, y: 0 },
    { x: right, y: 0 },
  ];
  const [bottomLeft, bottomRight] = [
    { x: left, y: height },
    { x: right, y: height },
  ];
  return [
    ...(openEdge === 'top' ? [] : [rule(topLeft, topRight)]),
    ...(openEdge === 'bottom' ? [] : [rule(bottomLeft, bottomRight)]),
    rule(topLeft, bottomLeft),
    rule(topRight, bottomRight),
  ];
}
