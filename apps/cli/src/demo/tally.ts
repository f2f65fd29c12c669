import { type CycleBoardView } from '@congvu/contracts';

/** How many units fulfilled something in time, late, not at all. */
export interface Tally {
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
}

/** How an obligation of every unit stands on the board. */
export function tallyOf(board: CycleBoardView, code: string): Tally {
  const cells = board.units.flatMap(({ cells: all }) => all.filter((cell) => cell.code === code));
  const received = cells.filter(({ receivedAt }) => receivedAt !== null);
  const late = received.filter(({ lateWorkingDays }) => lateWorkingDays !== null).length;
  return {
    onTime: received.length - late,
    late,
    missing: cells.length - received.length,
  };
}
