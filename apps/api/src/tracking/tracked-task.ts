import { formatVietnamese, type Instant, instant, plainDate } from '@congvu/calendar';
import { type BoardCellView, type BoardUnitView, type TrackedTaskView } from '@congvu/contracts';
import { taskResult } from '@congvu/domain';
import { type CycleTracking, type TrackedTask } from '@congvu/persistence';
import { letterNumberView } from '../frozen-lists/frozen-list-view.js';

interface OwedCell {
  readonly unit: string;
  readonly cell: BoardCellView;
}

/** The tasks with their results: counted from the cells that the board shows to the same reader. */
export function trackedTasks(
  { board, tasks, letters }: CycleTracking,
  units: readonly BoardUnitView[],
): TrackedTaskView[] {
  const names = new Map(board.units.map(({ unitId, name }) => [unitId, name]));
  return tasks.flatMap((task): TrackedTaskView[] => {
    const column = board.obligations.find(({ code }) => code === task.code);
    if (!column) return [];
    const owed = owedCells(task, units);
    return [
      {
        code: task.code,
        class: column.class,
        title: column.title,
        source: task.source,
        leads: [...task.leads],
        coordinators: [...task.coordinators],
        words: column.words,
        target: column.target,
        cutoff: column.cutoff,
        expected: [...task.expected],
        letters: letters
          .filter(({ code }) => code === task.code)
          .map(({ unitId, ...letter }) => ({
            ...letterNumberView(letter),
            unitName: names.get(unitId) ?? '',
          })),
        result: taskResult(
          owed.map(({ cell }) => ({
            standing: cell.standing,
            cutoff: momentOf(cell.cutoff),
            receivedAt: momentOf(cell.receivedAt),
          })),
        ),
        notes: notesOf(owed),
      },
    ];
  });
}

function momentOf(text: string | null): Instant | null {
  return text === null ? null : instant(text);
}

function owedCells({ code }: TrackedTask, units: readonly BoardUnitView[]): readonly OwedCell[] {
  return units.flatMap(({ name, cells }) =>
    cells.filter((cell) => cell.code === code).map((cell) => ({ unit: name, cell })),
  );
}

/** What a number does not tell: who, and until when. */
function notesOf(owed: readonly OwedCell[]): string[] {
  const named = (label: string, of: (cell: BoardCellView) => string | null): string[] => {
    const units = owed.flatMap(({ unit, cell }) => {
      const detail = of(cell);
      return detail === null ? [] : [detail === '' ? unit : `${unit} (${detail})`];
    });
    return units.length === 0 ? [] : [`${label}: ${units.join('; ')}.`];
  };
  const late = ({ lateWorkingDays }: BoardCellView) =>
    lateWorkingDays === null ? '' : `${String(lateWorkingDays)} ngày làm việc`;
  const isLate = ({ receivedAt, cutoff }: BoardCellView) =>
    receivedAt !== null && cutoff !== null && receivedAt >= cutoff;
  return [
    ...named('Quá hạn, chưa nộp', (cell) => (cell.standing === 'overdue' ? late(cell) : null)),
    ...named('Nộp muộn', (cell) => (isLate(cell) ? late(cell) : null)),
    ...named('Đang bổ sung', ({ standing }) => (standing === 'returned' ? '' : null)),
    ...named('Gia hạn', ({ extendedTo }) =>
      extendedTo === null ? null : `đến ${formatVietnamese(plainDate(extendedTo))}`,
    ),
    ...named('Được miễn', ({ standing }) => (standing === 'waived' ? '' : null)),
  ];
}
