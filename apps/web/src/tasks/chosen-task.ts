import { type TaskRowView } from '@congvu/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTaskQuery } from './task.query.js';

interface Chooser {
  readonly rows: readonly TaskRowView[] | undefined;
  /** Task that the address names. */
  readonly named: string | undefined;
  readonly isNarrow: boolean;
}

/**
 * The task whose letter is shown: the one in the address, which may have left the list meanwhile, or the most urgent
 * one, which then gets into the address, so that it stays where it is after it has been acted on.
 */
export function useChosenTask({ rows = [], named, isNarrow }: Chooser): TaskRowView | undefined {
  const navigate = useNavigate({ from: '/viec' });
  const listed = rows.find(({ id }) => id === named);
  const unlisted = useTaskQuery(named ?? '', { enabled: named !== undefined && !listed });
  const other = unlisted.data?.id === named ? unlisted.data : undefined;
  const isGone = named === undefined || unlisted.isError;
  const first = !isNarrow && isGone ? rows[0] : undefined;
  const firstId = first?.id;
  useEffect(() => {
    if (firstId === undefined) return;
    void navigate({ search: (now) => ({ ...now, viec: firstId }), replace: true });
  }, [firstId, navigate]);
  return listed ?? other ?? first;
}
