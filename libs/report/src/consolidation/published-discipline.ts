import { type FigureValue } from '../figure/figure.js';
import { disciplineForms } from '../form/discipline-form.js';
import { disciplinedCategories } from '../form/staff-category.js';
import { type DisciplineTable } from '../report.js';
import { keyed } from '../keyed.js';

const LEAST_PUBLISHED = 5n;

/**
 * Biểu 03 as anything published may show it: counts under 5 point at persons and are hidden (null), and so are the totals
 * that would give them away.
 */
export function publishedDiscipline({ cells, ...totals }: DisciplineTable): DisciplineTable {
  const rowCells = (category: (typeof disciplinedCategories)[number]) =>
    disciplineForms.map((form) => cells[category][form]);
  const columnCells = (form: (typeof disciplineForms)[number]) =>
    disciplinedCategories.map((category) => cells[category][form]);
  const hidden = disciplinedCategories.flatMap(rowCells).filter(isHidden).length;
  return {
    cells: keyed(disciplinedCategories, (category) =>
      keyed(disciplineForms, (form) => shownOf(cells[category][form])),
    ),
    rowTotals: keyed(disciplinedCategories, (category) =>
      rowCells(category).some(isHidden) ? null : totals.rowTotals[category],
    ),
    columnTotals: keyed(disciplineForms, (form) =>
      columnCells(form).some(isHidden) ? null : totals.columnTotals[form],
    ),
    total: hidden === 1 ? null : totals.total,
  };
}

function shownOf(value: FigureValue | null): FigureValue | null {
  return isHidden(value) ? null : value;
}

function isHidden(value: FigureValue | null): boolean {
  return value !== null && BigInt(value) < LEAST_PUBLISHED;
}
