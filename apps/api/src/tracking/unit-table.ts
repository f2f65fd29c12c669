import { type BoardCellView, type CycleTrackingView } from '@congvu/contracts';
import { type CellValue, type DocumentRow, type DocumentTable } from '@congvu/documents';
import { underHeadings } from '../organisation/unit-headings.js';
import { column } from './tracking-column.js';

/** Units by tasks of the plan, in a word each. */
export function unitTable({ tasks, units }: CycleTrackingView): DocumentTable {
  const plan = tasks.filter((task) => task.class === 'plan');
  let number = 0;
  return {
    name: 'Theo đơn vị',
    caption: 'Kết quả theo đơn vị',
    columns: [
      column('TT', 1, { align: 'center' }),
      column('Đơn vị', 7),
      ...plan.map(({ code }) => column(code, 2, { align: 'center' })),
    ],
    rows: underHeadings(units).flatMap(({ text, units: members }): DocumentRow[] => [
      { kind: 'heading', text },
      ...members.map(({ name, cells }): DocumentRow => {
        number += 1;
        const standings = plan.map(({ code }): CellValue => {
          const cell = cells.find((one) => one.code === code);
          return cell ? standingText(cell) : null;
        });
        return { kind: 'row', cells: [number, name, ...standings] };
      }),
    ]),
  };
}

function standingText({ standing, receivedAt, cutoff, lateWorkingDays }: BoardCellView): string {
  const isLate = receivedAt !== null && cutoff !== null && receivedAt >= cutoff;
  switch (standing) {
    case 'accepted':
    case 'received':
    case 'fulfilled':
      return isLate ? `Muộn ${String(lateWorkingDays ?? '')}`.trim() : 'Đúng hạn';
    case 'returned':
      return 'Đang bổ sung';
    case 'overdue':
      return `Quá hạn ${String(lateWorkingDays ?? '')}`.trim();
    case 'waived':
      return 'Miễn';
    case 'undated':
      return '–';
    case 'planned':
    case 'not-due':
    case 'soon':
    case 'after-target':
      return 'Chưa';
  }
}
