import { type FieldFault } from '../domain-error.js';
import { type BlockPlace, textFaults } from './letter-text-faults.js';
import { type TableBlock } from './letter-body.js';

const MOST_COLUMNS = 12;
const MOST_ROWS = 500;
const LEAST_WIDTH = 0.02;
const WIDTH_TOLERANCE = 0.005;
const CELL_LENGTH = 2_000;
const TITLE_LENGTH = 200;

/** All that is wrong with a table: its shape, the shares of its columns, its texts. Cells may be empty. */
export function tableFaults(table: TableBlock, place: BlockPlace): FieldFault[] {
  const shape = shapeFaults(table, place);
  if (shape.length > 0) return shape;
  const { pointer } = place;
  const titles = table.columns.flatMap(({ title }, column) =>
    textFaults(
      title,
      { ...place, pointer: `${pointer}/columns/${column}/title` },
      { max: TITLE_LENGTH, multiline: true, mayBeBlank: true },
    ),
  );
  const cells = table.rows.flatMap((row, index) =>
    row.flatMap((cell, column) =>
      cellFaults(cell, { ...place, pointer: `${pointer}/rows/${index}/${column}` }),
    ),
  );
  return [...widthFaults(table, pointer), ...titles, ...cells];
}

/** A dash or an "x" is a fine cell; only characters and marks are judged. */
function cellFaults(cell: string, place: BlockPlace): FieldFault[] {
  return textFaults(cell, place, { max: CELL_LENGTH, multiline: true, mayBeBlank: true }).filter(
    ({ code }) => code !== 'blank',
  );
}

function shapeFaults({ columns, rows }: TableBlock, { pointer, stage }: BlockPlace): FieldFault[] {
  if (columns.length === 0 || columns.length > MOST_COLUMNS) {
    return [
      {
        pointer: `${pointer}/columns`,
        code: 'length',
        detail: `Bảng phải có từ 1 đến ${MOST_COLUMNS} cột.`,
      },
    ];
  }
  if (rows.length > MOST_ROWS || (rows.length === 0 && stage === 'complete')) {
    return [
      {
        pointer: `${pointer}/rows`,
        code: 'length',
        detail: `Bảng phải có từ 1 đến ${MOST_ROWS} dòng.`,
      },
    ];
  }
  return rows.flatMap((row, index) => {
    if (row.length === columns.length) return [];
    const detail = `Dòng ${index + 1} có ${row.length} ô, bảng có ${columns.length} cột.`;
    return [{ pointer: `${pointer}/rows/${index}`, code: 'row-length', detail }];
  });
}

function widthFaults({ columns }: TableBlock, pointer: string): FieldFault[] {
  const narrow = columns.findIndex(({ width }) => !(width >= LEAST_WIDTH && width <= 1));
  if (narrow >= 0) {
    return [
      {
        pointer: `${pointer}/columns/${narrow}/width`,
        code: 'column-width',
        detail: 'Cột quá hẹp hoặc quá rộng.',
      },
    ];
  }
  const sum = columns.reduce((total, { width }) => total + width, 0);
  if (Math.abs(sum - 1) <= WIDTH_TOLERANCE) return [];
  const detail = `Tổng độ rộng các cột là ${Math.round(sum * 100)} %, phải bằng 100 %.`;
  return [{ pointer: `${pointer}/columns`, code: 'column-width', detail }];
}
