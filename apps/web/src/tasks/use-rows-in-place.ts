import { type TaskRowView } from '@congvu/contracts';
import { useRef } from 'react';

export interface RowsInPlace {
  readonly rows: readonly TaskRowView[];
  /** The row that only waits for its reader to go on: its task is no longer in the list. */
  readonly doneId: string | undefined;
}

/** The list with the chosen row kept where it was after it has been acted on, until another one is chosen. */
export function useRowsInPlace(
  items: readonly TaskRowView[] | undefined,
  chosenId: string | undefined,
): RowsInPlace {
  const last = useRef<{ row: TaskRowView; index: number } | null>(null);
  const rows = items ?? [];
  const index = rows.findIndex(({ id }) => id === chosenId);
  const row = rows[index];
  if (row) last.current = { row, index };
  const kept = last.current;
  if (row || !kept || kept.row.id !== chosenId) return { rows, doneId: undefined };
  return { rows: rows.toSpliced(kept.index, 0, kept.row), doneId: kept.row.id };
}
