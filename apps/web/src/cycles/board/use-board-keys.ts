import { type BoardUnitView } from '@congvu/contracts';
import { useKeys } from '../../ui/use-keys.js';
import { type BoardColumn } from './board-columns.js';

interface BoardKeys {
  readonly columns: readonly BoardColumn[];
  readonly units: readonly BoardUnitView[];
  readonly chosen: string | undefined;
  readonly choose: (obligationId: string | undefined) => void;
  readonly open: () => void;
}

/** J and K go down and up a milestone, Enter goes into the obligation, Esc closes it and comes back to its cell. */
export function useBoardKeys({ columns, units, chosen, choose, open }: BoardKeys): void {
  const code = columnInUse({ columns, units, chosen });
  const cells = units.flatMap((unit) => unit.cells.filter((cell) => cell.code === code));
  const index = cells.findIndex(({ obligationId }) => obligationId === chosen);
  const move = (step: number) => {
    const next = cells[Math.min(Math.max(index + step, 0), cells.length - 1)];
    if (next) choose(next.obligationId);
    if (next) cellOf(next.obligationId)?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    enter: () => {
      if (chosen !== undefined) open();
    },
    escape: () => {
      if (chosen === undefined) return;
      const cell = cellOf(chosen);
      choose(undefined);
      cell?.focus();
    },
    '/': () => document.querySelector<HTMLElement>('.counter')?.focus(),
  });
}

/** The column of the chosen cell, else the first one. */
export function columnInUse({
  columns,
  units,
  chosen,
}: Pick<BoardKeys, 'columns' | 'units' | 'chosen'>): string | undefined {
  const now = units
    .flatMap(({ cells }) => cells)
    .find(({ obligationId }) => obligationId === chosen);
  return now?.code ?? columns[0]?.obligation.code;
}

function cellOf(obligationId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-cell="${obligationId}"]`);
}
