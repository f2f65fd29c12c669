import { instant } from '@congvu/calendar';
import {
  type BoardCellView,
  type BoardUnitView,
  type CycleTrackingView,
  type TrackedTaskView,
} from '@congvu/contracts';
import { type DocumentTable } from '@congvu/documents';
import { describe, expect, it } from '@jest/globals';
import { trackingDocument } from './tracking-document.js';

const ID = '01990000-0000-7000-8000-000000000000';
const CUTOFF = '2024-11-14T17:00:00.000Z';
const HEADING = {
  superior: 'UBND TỈNH THÁI NGUYÊN',
  agency: 'Sở Nội vụ',
  dataAt: instant(CUTOFF),
  rehearsal: true,
  facts: [],
};

const aCell = (change: Partial<BoardCellView> = {}): BoardCellView =>
  ({
    obligationId: ID,
    code: 'N14',
    standing: 'not-due',
    target: '2024-11-14',
    cutoff: CUTOFF,
    extendedTo: null,
    receivedAt: null,
    returns: 0,
    lateWorkingDays: null,
    evidence: 0,
    lacksEvidence: false,
    workingDaysLeft: 3,
    ...change,
  }) satisfies BoardCellView;

const aUnit = (
  name: string,
  kind: BoardUnitView['kind'],
  cells: readonly BoardCellView[],
): BoardUnitView => ({ unitId: ID, code: name, name, kind, isOwn: false, cells: [...cells] });

const aTask = (change: Partial<TrackedTaskView> = {}): TrackedTaskView => ({
  code: 'N14',
  class: 'plan',
  title: 'Báo cáo năm',
  source: 'IV.3.g',
  leads: ['Các sở, ban, ngành'],
  coordinators: [],
  words: 'trước ngày 15/11 hàng năm',
  target: '2024-11-14',
  cutoff: CUTOFF,
  expected: ['Báo cáo năm kèm Biểu 01–07'],
  letters: [],
  result: {
    units: 29,
    onTime: 20,
    late: 2,
    returned: 1,
    missing: 3,
    pending: 2,
    ongoing: 0,
    waived: 1,
  },
  notes: ['Quá hạn, chưa nộp: UBND huyện Phú Lương (1 ngày làm việc).'],
  ...change,
});

const documentOf = (tasks: readonly TrackedTaskView[], units: readonly BoardUnitView[] = []) =>
  trackingDocument(
    {
      cycle: { title: 'Kế hoạch năm 2024', year: 2024, seesEveryUnit: true },
      at: CUTOFF,
      tasks: [...tasks],
      units: [...units],
    } as CycleTrackingView,
    HEADING,
  );

const rowsOf = (tables: readonly DocumentTable[], name: string) =>
  tables
    .find((table) => table.name === name)
    ?.rows.map((row) => (row.kind === 'heading' ? row.text : row.cells));

describe('the tracking table to print', () => {
  it('has a row a task with the words of the plan, the day, and who is not there yet in one number', () => {
    const [row] = rowsOf(documentOf([aTask()]).tables, 'Theo nhiệm vụ') ?? [];
    expect(row).toEqual([
      'N14',
      'Báo cáo năm (IV.3.g)',
      'Các sở, ban, ngành',
      '',
      'trước ngày 15/11 hàng năm',
      { kind: 'date', date: '2024-11-14' },
      'Báo cáo năm kèm Biểu 01–07',
      29,
      20,
      2,
      5,
      'Quá hạn, chưa nộp: UBND huyện Phú Lương (1 ngày làm việc).',
    ]);
  });

  it('names a few letters in the cell, and counts many', () => {
    const letter = { numberAndSymbol: '07/BC-SYT', issuedOn: '2024-11-12', unitName: 'Sở Y tế' };
    const product = (count: number) => {
      const task = aTask({ letters: Array.from({ length: count }, () => letter) });
      const { tables } = documentOf([task]);
      expect(rowsOf(tables, 'Văn bản')).toHaveLength(count);
      return rowsOf(tables, 'Theo nhiệm vụ')?.[0]?.[6];
    };
    expect(product(1)).toBe('số 07/BC-SYT ngày 12/11/2024');
    expect(product(4)).toBe('4 văn bản đã phát hành');
  });

  it('sums the tasks of the plan without the steps inside, which stand below', () => {
    const rows = rowsOf(
      documentOf([aTask(), aTask({ code: 'N08' }), aTask({ code: 'D10', class: 'internal' })])
        .tables,
      'Theo nhiệm vụ',
    );
    expect(rows?.map((row) => (typeof row === 'string' ? row : row[0]))).toEqual([
      'Nhiệm vụ theo Kế hoạch',
      'N14',
      'N08',
      null,
      'Bước nội bộ',
      'D10',
    ]);
    expect(rows?.[3]?.slice(7, 11)).toEqual([58, 40, 4, 10]);
  });

  it('has a line a unit under the headings of sở and huyện, with how each task stands', () => {
    const before = '2024-11-14T16:59:00.000Z';
    const units = [
      aUnit('Sở Y tế', 'department', [aCell({ standing: 'accepted', receivedAt: before })]),
      aUnit('Sở Tư pháp', 'department', [aCell(), aCell({ code: 'N09', standing: 'undated' })]),
      aUnit('Huyện Phú Bình', 'district', [
        aCell({ standing: 'received', receivedAt: CUTOFF, lateWorkingDays: 1 }),
      ]),
      aUnit('Huyện Phú Lương', 'district', [aCell({ standing: 'overdue', lateWorkingDays: 4 })]),
    ];
    const tables = documentOf([aTask(), aTask({ code: 'N09' })], units).tables;
    expect(rowsOf(tables, 'Theo đơn vị')).toEqual([
      'Sở, ban, ngành',
      [1, 'Sở Y tế', 'Đúng hạn', null],
      [2, 'Sở Tư pháp', 'Chưa', '–'],
      'Huyện, thành phố',
      [3, 'Huyện Phú Bình', 'Muộn 1', null],
      [4, 'Huyện Phú Lương', 'Quá hạn 4', null],
    ]);
  });
});
