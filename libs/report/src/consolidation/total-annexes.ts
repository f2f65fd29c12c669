import { type FigureValue } from '../figure/figure.js';
import { disciplineForms } from '../form/discipline-form.js';
import { disciplinedCategories, staffCategories } from '../form/staff-category.js';
import { type RatingRow, type UnitReport } from '../report.js';
import { type AnnexTotals } from './consolidation.js';
import { keyed } from '../keyed.js';

const LEVELS: readonly (keyof RatingRow)[] = [
  'rated',
  'excellent',
  'good',
  'completed',
  'notCompleted',
];

/** Sums of the tables behind 0.1, of Biểu 03 and of Biểu 04, cell by cell. */
export function totalAnnexes(reports: readonly UnitReport[]): AnnexTotals {
  const sum = (valueOf: (report: UnitReport) => FigureValue | null) => sumOf(reports.map(valueOf));
  return {
    headcount: keyed(staffCategories, (category) => sum(({ headcount }) => headcount[category])),
    discipline: keyed(disciplinedCategories, (category) =>
      keyed(disciplineForms, (form) => sum(({ discipline }) => discipline.cells[category][form])),
    ),
    ratings: keyed(staffCategories, (category) =>
      keyed(LEVELS, (level) => sum(({ ratings }) => ratings[category][level])),
    ),
  };
}

function sumOf(values: readonly (FigureValue | null)[]): FigureValue | null {
  const filled = values.filter((value) => value !== null);
  if (filled.length === 0) return null;
  return String(filled.reduce((total, value) => total + BigInt(value), 0n));
}
