import { type KeyboardEvent, useRef } from 'react';

interface RowActions {
  readonly add: () => void;
  readonly remove: (index: number) => void;
}

/** Alt+Enter begins a row, Alt+Delete takes the one away in which the cursor is; the cursor goes along. */
export function useRowKeys({ add, remove }: RowActions) {
  const list = useRef<HTMLDivElement>(null);
  const focusRow = (index: number) =>
    requestAnimationFrame(() => {
      const rows = list.current?.querySelectorAll(':scope > .report-row') ?? [];
      const row = rows[Math.min(index, rows.length - 1)];
      const target = row ?? list.current;
      target?.querySelector<HTMLElement>('input, select, textarea, .row-add')?.focus();
    });
  const addRow = () => {
    add();
    focusRow(Infinity);
  };
  const removeRow = (index: number) => {
    remove(index);
    focusRow(index);
  };
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || event.defaultPrevented) return;
    const rows = [...(list.current?.querySelectorAll(':scope > .report-row') ?? [])];
    const index = rows.findIndex(
      (row) => event.target instanceof Node && row.contains(event.target),
    );
    if (event.key === 'Enter') addRow();
    else if (event.key === 'Delete' && index >= 0) removeRow(index);
    else return;
    event.preventDefault();
  };
  return { list, addRow, removeRow, press };
}
