import { type Instant, type PlainDate } from '@congvu/calendar';

/**
 * A page to print and to calculate with: one definition, drawn as PDF by `renderTablePdf` and as a workbook by
 * `renderTableWorkbook`. It holds values, not texts: each renderer writes numbers and dates in its own way.
 */
export interface TableDocument {
  /** Above the agency in the block at the top; null where there is none. */
  readonly superior: string | null;
  readonly agency: string;
  readonly title: string;
  /** Lines below the title: which year, which filters. */
  readonly about: readonly string[];
  /** “Số liệu lúc …”. */
  readonly dataAt: Instant;
  /** Made in a rehearsal, whose every page says so (sample-province.md, rules for using it). */
  readonly rehearsal: boolean;
  /** One below the other on paper; a sheet each in the workbook. */
  readonly tables: readonly DocumentTable[];
  /** Below the last table. */
  readonly notes: readonly string[];
  /** For the sheet “Thông tin”, beside what stands above: who made it, the filters one by one. */
  readonly facts: readonly DocumentFact[];
}

export interface DocumentFact {
  readonly label: string;
  readonly value: CellValue;
}

export interface DocumentTable {
  /** Tab in the workbook: short, and unlike the others. */
  readonly name: string;
  /** Above the table on paper; null for none. */
  readonly caption: string | null;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly DocumentRow[];
}

export interface DocumentColumn {
  readonly title: string;
  /** Neighbours of one group stand under a common head; null for none. */
  readonly group: string | null;
  /** Share of the width; shares need not add up to anything. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** heading: a line across the table that begins a group of rows · total: a row of sums, in bold. */
export type DocumentRow =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'row' | 'total'; readonly cells: readonly CellValue[] };

/** null is an empty cell. */
export type CellValue =
  | null
  | string
  | number
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'moment'; readonly moment: Instant };

export const REHEARSAL_MARK = 'BẢN DIỄN TẬP';
export const REHEARSAL_NOTICE = 'Dữ liệu mô phỏng – không phản ánh hoạt động thực tế của cơ quan';

/** Heads that stand together: a group over its columns, or a column by itself. */
export interface HeadSpan {
  readonly group: string | null;
  /** Index of the first column. */
  readonly first: number;
  readonly count: number;
}

/** The upper row of heads, from left to right. */
export function headSpans(columns: readonly DocumentColumn[]): readonly HeadSpan[] {
  const spans: HeadSpan[] = [];
  columns.forEach(({ group }, first) => {
    const last = spans.at(-1);
    if (group !== null && last?.group === group) {
      spans[spans.length - 1] = { ...last, count: last.count + 1 };
    } else spans.push({ group, first, count: 1 });
  });
  return spans;
}
