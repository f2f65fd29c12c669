import { type UnitReportView } from '@congvu/contracts';

/** A cell that holds something else in one report than in another; empty where it holds nothing. */
export interface DifferentCell {
  readonly pointer: string;
  readonly was: string;
  readonly is: string;
}

/** All cells in which they differ, in the order of the reports. */
export function differentCells(before: UnitReportView, after: UnitReportView): DifferentCell[] {
  const [was, is] = [cellsOf(before), cellsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((pointer) => ({ pointer, was: was.get(pointer) ?? '', is: is.get(pointer) ?? '' }))
    .filter((cell) => cell.was !== cell.is);
}

function cellsOf(report: UnitReportView): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  const visit = (part: unknown, pointer: string) => {
    if (typeof part === 'object' && part !== null) {
      for (const [key, inner] of Object.entries(part)) visit(inner, `${pointer}/${key}`);
    } else if (typeof part === 'string') cells.set(pointer, part);
    else if (typeof part === 'boolean' || typeof part === 'number') cells.set(pointer, `${part}`);
  };
  visit(report, '');
  return cells;
}
