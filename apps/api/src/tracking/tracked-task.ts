import { formatVietnamese, type Instant, instant, plainDate } from '@congvu/calendar';
import { type BoardCellView, type BoardUnitView, type TrackedTaskView } from '@congvu/contracts';
import { taskResult } from '@congvu/domain';
import { type CycleTracking, type TrackedTask } from '@congvu/persistence/year';
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
    const { code, class: its, title, words, target, cutoff } = column;
    const { source, leads, coordinators, expected } = task;
    const owed = owedCells(task, units);
    return [
      {
        ...{ code, class: its, title, words, target, cutoff, source },
        leads: [...leads],
        coordinators: [...coordinators],
        expected: [...expected],
        letters: letters
          .filter((letter) => letter.code === code)
          .map(({ unitId, ...letter }) => ({
            ...letterNumberView(letter),
            unitName: names.get(unitId) ?? '',
          })),
        result: resultOf(owed),
        notes: notesOf(owed),
      },
    ];
  });
}

function resultOf(owed: readonly OwedCell[]): TrackedTaskView['result'] {
  return taskResult(
    owed.map(({ cell: { standing, cutoff, receivedAt } }) => ({
      standing,
      cutoff: momentOf(cutoff),
      receivedAt: momentOf(receivedAt),
    })),
  );
}

function momentOf(text: string | null): Instant | null {
  return text === null ? null : instant(text);
}

function owedCells({ code }: TrackedTask, units: readonly BoardUnitView[]): readonly OwedCell[] {
  return units.flatMap(({ name, cells }) =>
    cells.filter((cell) => cell.code === code).map((cell) => ({ unit: name, cell })),
  );
}

/** So many units are named in a note; more are found in the table of units. */
const NAMED_UNITS = 8;

/** What a number does not tell: who, and until when. */
function notesOf(owed: readonly OwedCell[]): string[] {
  const named = (label: string, of: (cell: BoardCellView) => string | null): string[] => {
    const units = owed.flatMap(({ unit, cell }) => {
      const detail = of(cell);
      return detail === null ? [] : [detail === '' ? unit : `${unit} (${detail})`];
    });
    if (units.length === 0) return [];
    if (units.length > NAMED_UNITS) return [`${label}: ${String(units.length)} đơn vị.`];
    return [`${label}: ${units.join('; ')}.`];
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
