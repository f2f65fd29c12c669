import { formatCalendarVersions, formatVietnameseDateTime } from '@congvu/calendar';
import { type DocumentRow, type DocumentTable, type TableDocument } from '@congvu/documents';
import { formatNumberAndSymbol } from '@congvu/domain';
import { type FrozenList, type ListedUnit, type ReceivedUnit } from '@congvu/persistence/year';
import { underHeadings } from '../organisation/unit-headings.js';

type Heading = Pick<TableDocument, 'superior' | 'agency' | 'dataAt' | 'rehearsal' | 'facts'>;

/** The list to print: first who had handed in, then who had not; what it was frozen by stands below. */
export function frozenListDocument(list: FrozenList, heading: Heading): TableDocument {
  const { cycle, code, title, words, asOf, frozenAt, sha256, isIntact, isWhole } = list;
  return {
    ...heading,
    // What is true of the cut-off stays so, whenever it is printed.
    dataAt: asOf,
    title: `Danh sách đã nộp, chưa nộp tính đến ${formatVietnameseDateTime(asOf)}`,
    about: [
      `Nhiệm vụ ${code}: ${title}`,
      `Chu kỳ năm ${String(cycle.year)}; thời hạn theo Kế hoạch: “${words}”`,
      ...(isWhole ? [] : ['Chỉ gồm đơn vị mà người lập được xem']),
    ],
    tables: [receivedTable(list), missingTable(list), ...waivedTables(list)],
    notes: [
      `Chốt lúc ${formatVietnameseDateTime(frozenAt)}. ${list.explanation ?? ''}`.trim(),
      `Mã băm SHA-256 của danh sách: ${sha256}. ${intactText(isIntact)}`,
    ],
    facts: [
      ...heading.facts,
      { label: 'Hạn pháp lý', value: { kind: 'moment', moment: asOf } },
      { label: 'Chốt lúc', value: { kind: 'moment', moment: frozenAt } },
      { label: 'Lịch làm việc', value: formatCalendarVersions(list.calendarVersions) },
      { label: 'Mã băm SHA-256', value: sha256 },
      { label: 'Kiểm tra', value: intactText(isIntact) },
    ],
  };
}

function intactText(isIntact: boolean): string {
  return isIntact
    ? 'Đã tính lại, khớp: danh sách không bị sửa từ khi chốt.'
    : 'KHÔNG KHỚP: danh sách đã bị sửa sau khi chốt.';
}

const UNIT_COLUMNS = [
  { title: 'TT', group: null, width: 1, align: 'center' },
  { title: 'Đơn vị', group: null, width: 8, align: 'left' },
] as const;

function receivedTable({ received }: FrozenList): DocumentTable {
  return {
    name: 'Đã nộp',
    caption: `I. Đã nộp: ${String(received.length)} đơn vị`,
    columns: [
      ...UNIT_COLUMNS,
      { title: 'Tiếp nhận lúc', group: null, width: 3, align: 'center' },
      { title: 'Số, ký hiệu', group: 'Văn bản', width: 3, align: 'left' },
      { title: 'Ngày', group: 'Văn bản', width: 2, align: 'center' },
    ],
    rows: numbered(received, ({ receivedAt, letter }) => [
      { kind: 'moment', moment: receivedAt },
      letter && formatNumberAndSymbol(letter.number, letter.symbol),
      letter && { kind: 'date', date: letter.issuedOn },
    ]),
  };
}

function missingTable({ missing }: FrozenList): DocumentTable {
  return {
    name: 'Chưa nộp',
    caption: `II. Chưa nộp: ${String(missing.length)} đơn vị`,
    columns: UNIT_COLUMNS,
    rows: numbered(missing, () => []),
  };
}

function waivedTables({ waived }: FrozenList): readonly DocumentTable[] {
  if (waived.length === 0) return [];
  const caption = `III. Được miễn: ${String(waived.length)} đơn vị`;
  return [{ name: 'Được miễn', caption, columns: UNIT_COLUMNS, rows: numbered(waived, () => []) }];
}

type Cells = Extract<DocumentRow, { kind: 'row' | 'total' }>['cells'];

/** Counted through, under the headings of sở and huyện. */
function numbered<Unit extends ListedUnit | ReceivedUnit>(
  units: readonly Unit[],
  more: (unit: Unit) => Cells,
): readonly DocumentRow[] {
  let number = 0;
  return underHeadings(units).flatMap(({ text, units: members }): DocumentRow[] => [
    { kind: 'heading', text },
    ...members.map((unit): DocumentRow => {
      number += 1;
      return { kind: 'row', cells: [number, unit.name, ...more(unit)] };
    }),
  ]);
}
