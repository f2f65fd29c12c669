import { instant, plainDate } from '@congvu/calendar';
import {
  type CellValue,
  type DocumentColumn,
  type DocumentRow,
  type TableDocument,
} from '../src/table/table-document.js';

const DATA_AT = instant('2024-11-15T01:00:00.000Z');

const aColumn = (title: string, change: Partial<DocumentColumn> = {}): DocumentColumn => ({
  title,
  group: null,
  width: 2,
  align: 'left',
  ...change,
});

export const row = (...cells: readonly CellValue[]): DocumentRow => ({ kind: 'row', cells });

/** Units with a date, a number and a long text, under a group of heads. */
export function aTableDocument(change: Partial<TableDocument> = {}): TableDocument {
  return {
    superior: 'UBND TỈNH THÁI NGUYÊN',
    agency: 'Sở Nội vụ',
    title: 'Danh sách đơn vị đã nộp, chưa nộp báo cáo',
    about: ['Chu kỳ năm 2024'],
    dataAt: DATA_AT,
    rehearsal: true,
    notes: ['Danh sách chốt theo giờ pháp lý, không theo ngày ghi trên văn bản.'],
    facts: [{ label: 'Người lập', value: 'Nguyễn Thị Thúy Hường' }],
    tables: [aTable()],
    ...change,
  };
}

export function aTable(
  rows: readonly DocumentRow[] = someRows(3),
): TableDocument['tables'][number] {
  return {
    name: 'Đã nộp',
    caption: null,
    columns: [
      aColumn('TT', { width: 1, align: 'center' }),
      aColumn('Đơn vị', { width: 6 }),
      aColumn('Ngày', { group: 'Tiếp nhận', align: 'center' }),
      aColumn('Lúc', { group: 'Tiếp nhận', align: 'center' }),
      aColumn('Biên chế', { align: 'right' }),
    ],
    rows,
  };
}

export function someRows(count: number): readonly DocumentRow[] {
  return [
    { kind: 'heading', text: 'Các sở, ban, ngành' },
    ...Array.from({ length: count }, (_, index) =>
      row(
        index + 1,
        `Sở Lao động – Thương binh và Xã hội, phòng số ${String(index + 1)}`,
        { kind: 'date', date: plainDate('2024-11-14') },
        { kind: 'moment', moment: DATA_AT },
        27926.5,
      ),
    ),
    { kind: 'total', cells: [null, 'Cộng', null, null, 27926.5 * count] },
  ];
}
