import { formatFigure } from '../../figure/format-figure.js';
import {
  staffCategories,
  type StaffCategory,
  staffCategoryNames,
} from '../../form/staff-category.js';
import { type RatingRow, type UnitReport } from '../../report.js';
import { addsUp, type Cell, cell, headcountCell, notMoreThan } from '../cell.js';
import { type ExcellentCap } from '../report-context.js';
import { explain, type Finding } from '../report-fault.js';
import { type CrossCheck } from './rule.js';

const ratingNames: Readonly<Record<keyof RatingRow, string>> = {
  rated: 'được xếp loại',
  excellent: 'hoàn thành xuất sắc',
  good: 'hoàn thành tốt',
  completed: 'hoàn thành',
  notCompleted: 'không hoàn thành',
};

/** Four levels = people rated ≤ people there are; the best are few. */
const ratings: CrossCheck = {
  id: 'K21',
  find: ({ report, context }) =>
    staffCategories.flatMap((category) => {
      const of = (level: keyof RatingRow) => ratingCell(report, category, level);
      const levels = [of('excellent'), of('good'), of('completed'), of('notCompleted')];
      return [
        ...addsUp(of('rated'), levels),
        ...notMoreThan(of('rated'), headcountCell(report, category)),
        ...aboveCap(of('excellent'), of, context.excellentCap),
      ];
    }),
};

function aboveCap(
  excellent: Cell,
  of: (level: keyof RatingRow) => Cell,
  cap: ExcellentCap | null,
): Finding[] {
  if (cap === null) return [];
  const base = of(cap.base);
  if (excellent.value === null || base.value === null) return [];
  const most = (base.value * BigInt(cap.percent)) / 100n;
  if (excellent.value <= most) return [];
  const detail = `${excellent.name} là ${formatFigure(String(excellent.value))} người, quá ${cap.percent} % của số ${ratingNames[cap.base]} (${formatFigure(String(base.value))} người): nhiều nhất ${formatFigure(String(most))} người, hoặc giải trình.`;
  return [explain([excellent.pointer, base.pointer], detail)];
}

function ratingCell(
  { ratings: rows }: UnitReport,
  category: StaffCategory,
  level: keyof RatingRow,
): Cell {
  return cell(rows[category][level], {
    name: `Số ${staffCategoryNames[category]} ${ratingNames[level]} (Biểu 04)`,
    short: ratingNames[level],
    pointer: `/ratings/${category}/${level}`,
    unit: 'người',
  });
}

export const ratingRules = { ratings };
