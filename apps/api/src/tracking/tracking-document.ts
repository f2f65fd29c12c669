import { formatVietnamese, instant, plainDate } from '@congvu/calendar';
import {
  type CycleTrackingView,
  type TrackedLetterView,
  type TrackedTaskView,
} from '@congvu/contracts';
import { type DocumentRow, type DocumentTable, type TableDocument } from '@congvu/documents';
import { column } from './tracking-column.js';
import { unitTable } from './unit-table.js';

type Heading = Pick<TableDocument, 'superior' | 'agency' | 'dataAt' | 'rehearsal' | 'facts'>;

/** So many letters of a task stand in its own cell; more stand in the table of letters only. */
const LETTERS_IN_CELL = 3;

/** “Bảng theo dõi thực hiện Kế hoạch”: by tasks, by units, and the letters. */
export function trackingDocument(tracking: CycleTrackingView, heading: Heading): TableDocument {
  const { cycle, at, tasks } = tracking;
  return {
    ...heading,
    dataAt: instant(at),
    title: 'Bảng theo dõi thực hiện Kế hoạch',
    about: [cycle.title, ...(cycle.seesEveryUnit ? [] : ['Chỉ gồm đơn vị mà người lập được xem'])],
    tables: [
      taskTable(tasks),
      unitTable(tracking),
      ...(tasks.some(({ letters }) => letters.length > 0) ? [letterTable(tasks)] : []),
    ],
    notes: [
      'Đúng hạn, muộn tính theo thời điểm cơ quan nhận tiếp nhận văn bản so với hạn pháp lý. ' +
        'Dấu “–”: việc thường xuyên, không có hạn; ô trống: không thuộc nhiệm vụ của đơn vị.',
    ],
  };
}

const RESULT = { group: 'Kết quả (số đơn vị)', align: 'right' } as const;

function taskTable(tasks: readonly TrackedTaskView[]): DocumentTable {
  const plan = tasks.filter((task) => task.class === 'plan');
  const steps = tasks.filter((task) => task.class === 'internal');
  return {
    name: 'Theo nhiệm vụ',
    caption: null,
    columns: [
      column('Mã', 1.2, { align: 'center' }),
      column('Nội dung nhiệm vụ', 5),
      column('Chủ trì', 3),
      column('Phối hợp', 3.4),
      column('Theo Kế hoạch', 2.4, { group: 'Thời hạn' }),
      column('Chậm nhất', 2.4, { group: 'Thời hạn', align: 'center' }),
      column('Sản phẩm', 4.4),
      column('Giao', 1.4, RESULT),
      column('Đúng hạn', 1.4, RESULT),
      column('Muộn', 1.5, RESULT),
      column('Chưa', 1.4, RESULT),
      column('Ghi chú', 4.4),
    ],
    rows: [
      ...(steps.length === 0 ? [] : [{ kind: 'heading', text: 'Nhiệm vụ theo Kế hoạch' } as const]),
      ...plan.map(taskRow),
      totalRow(plan),
      ...(steps.length === 0 ? [] : [{ kind: 'heading', text: 'Bước nội bộ' } as const]),
      ...steps.map(taskRow),
    ],
  };
}

function taskRow(task: TrackedTaskView): DocumentRow {
  const { code, source, title, leads, coordinators, words, target, result, notes } = task;
  return {
    kind: 'row',
    cells: [
      code,
      source === null ? title : `${title} (${source})`,
      leads.join('; '),
      coordinators.join('; '),
      words,
      target === null ? null : { kind: 'date', date: plainDate(target) },
      productText(task),
      result.units,
      ...(result.ongoing === result.units
        ? [null, null, null]
        : [result.onTime, result.late, result.missing + result.pending]),
      notes.join(' '),
    ],
  };
}

function totalRow(tasks: readonly TrackedTaskView[]): DocumentRow {
  const sum = (count: (task: TrackedTaskView) => number) =>
    tasks.reduce((total, task) => total + count(task), 0);
  return {
    kind: 'total',
    cells: [
      null,
      'Cộng',
      ...Array.from({ length: 5 }, () => null),
      sum(({ result }) => result.units),
      sum(({ result }) => result.onTime),
      sum(({ result }) => result.late),
      sum(({ result }) => result.missing + result.pending),
      null,
    ],
  };
}

/** What has been issued; before anything has, what the plan expects. */
function productText({ expected, letters }: TrackedTaskView): string {
  if (letters.length === 0) return expected.join('; ');
  if (letters.length > LETTERS_IN_CELL) return `${String(letters.length)} văn bản đã phát hành`;
  return letters.map(letterText).join('; ');
}

function letterText({ numberAndSymbol, issuedOn }: TrackedLetterView): string {
  return `số ${numberAndSymbol} ngày ${formatVietnamese(plainDate(issuedOn))}`;
}

function letterTable(tasks: readonly TrackedTaskView[]): DocumentTable {
  const letters = tasks.flatMap(({ code, letters: all }) =>
    all.map((letter) => ({ code, letter })),
  );
  return {
    name: 'Văn bản',
    caption: 'Văn bản đã phát hành',
    columns: [
      column('TT', 1, { align: 'center' }),
      column('Nhiệm vụ', 1.6, { align: 'center' }),
      column('Đơn vị', 8),
      column('Số, ký hiệu', 4),
      column('Ngày', 2.4, { align: 'center' }),
    ],
    rows: letters.map(({ code, letter }, index) => ({
      kind: 'row',
      cells: [
        index + 1,
        code,
        letter.unitName,
        letter.numberAndSymbol,
        { kind: 'date', date: plainDate(letter.issuedOn) },
      ],
    })),
  };
}
