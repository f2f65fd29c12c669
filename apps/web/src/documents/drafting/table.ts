import { type BlockView } from '@congvu/contracts';

type Table = Extract<BlockView, { kind: 'table' }>;

export function setCell(
  table: Table,
  [row, column]: readonly [number, number],
  text: string,
): Table {
  const cells = table.rows[row];
  return cells ? { ...table, rows: table.rows.with(row, cells.with(column, text)) } : table;
}

export function setTitle(table: Table, column: number, title: string): Table {
  return withColumn(table, column, { title });
}

export function setAlign(table: Table, column: number, value: string): Table {
  const align = (['left', 'center', 'right'] as const).find((one) => one === value);
  return align ? withColumn(table, column, { align }) : table;
}

export function addRow(table: Table): Table {
  return { ...table, rows: [...table.rows, table.columns.map(() => '')] };
}

export function removeRow(table: Table, row: number): Table {
  return { ...table, rows: table.rows.toSpliced(row, 1) };
}

export function addColumn(table: Table): Table {
  const columns = [...table.columns, { title: '', width: 0, align: 'left' as const }];
  return { ...table, columns: evenly(columns), rows: table.rows.map((row) => [...row, '']) };
}

export function removeColumn(table: Table, column: number): Table {
  if (table.columns.length < 2) return table;
  const columns = table.columns.toSpliced(column, 1);
  return {
    ...table,
    columns: evenly(columns),
    rows: table.rows.map((row) => row.toSpliced(column, 1)),
  };
}

function withColumn(table: Table, index: number, change: Partial<Table['columns'][number]>): Table {
  const column = table.columns[index];
  return column
    ? { ...table, columns: table.columns.with(index, { ...column, ...change }) }
    : table;
}

const THOUSANDTHS = 1_000;

/** The widths of a table add up to 1; the last column takes what rounding leaves. */
function evenly(columns: Table['columns']): Table['columns'] {
  const share = Math.floor(THOUSANDTHS / columns.length) / THOUSANDTHS;
  const last = Math.round((1 - share * (columns.length - 1)) * THOUSANDTHS) / THOUSANDTHS;
  return columns.map((column, index) => ({
    ...column,
    width: index === columns.length - 1 ? last : share,
  }));
}
