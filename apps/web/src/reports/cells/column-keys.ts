import { type KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** Enter and the arrows go up and down in a column, past what is not typed. */
export function moveInColumn(event: KeyboardEvent<HTMLInputElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const cells = columnFrom(event.currentTarget, 'whole');
  const next = cells[cells.indexOf(event.currentTarget) + (event.shiftKey ? -step : step)];
  next?.focus();
}

/** The cells of the same column: all of them, or from this one downwards. */
export function columnFrom(
  cell: HTMLInputElement,
  which: 'whole' | 'downwards',
): readonly HTMLInputElement[] {
  const { column = '' } = cell.dataset;
  const form = cell.closest('[data-report-form]') ?? document;
  const cells = [
    ...form.querySelectorAll<HTMLInputElement>(`input[data-column="${CSS.escape(column)}"]`),
  ];
  return which === 'whole' ? cells : cells.slice(cells.indexOf(cell));
}

/** The lines of a column copied from a sheet: an empty line at the end is the sheet's way to end. */
export function pastedLines(text: string): readonly string[] {
  return text
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u)
    .map((line) => line.split('\t')[0] ?? '');
}
