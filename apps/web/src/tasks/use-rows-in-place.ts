import { type TaskRowView } from '@congvu/contracts';
import { useRef } from 'react';

/** The list with the chosen row kept where it was after it has been acted on, until another one is chosen. */
export function useRowsInPlace(
  items: readonly TaskRowView[] | undefined,
  chosenId: string | undefined,
): readonly TaskRowView[] {
  const last = useRef<{ row: TaskRowView; index: number } | null>(null);
  const rows = items ?? [];
  const index = rows.findIndex(({ id }) => id === chosenId);
  const row = rows[index];
  if (row) last.current = { row, index };
  const kept = last.current;
  if (row || !kept || kept.row.id !== chosenId) return rows;
  return [...rows.slice(0, kept.index), kept.row, ...rows.slice(kept.index)];
}
