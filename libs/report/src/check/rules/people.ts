import { computedFigures } from '../../figure/figure.js';
import { formatFigure } from '../../figure/format-figure.js';
import { staffCategories } from '../../form/staff-category.js';
import { type UnitReport } from '../../report.js';
import {
  addsUp,
  figureCell,
  headcountCell,
  inBothColumns,
  notMoreThan,
  nothingWithout,
} from '../cell.js';
import { type CheckedReport } from '../report-context.js';
import { block, explain, type Finding } from '../report-fault.js';
import { type CrossCheck } from './rule.js';

/** 0.1 = CB + CC + VC + CX + HĐ; CX > 0 only where there are communes. */
const headcount: CrossCheck = {
  id: 'K01',
  find: ({ report, context }) => [
    ...addsUp(
      figureCell(report.figures, 'window', '0.1'),
      staffCategories.map((category) => headcountCell(report, category)),
    ),
    ...communeStaff(report, context.unit.kind),
  ],
};

function communeStaff(
  report: UnitReport,
  kind: CheckedReport['context']['unit']['kind'],
): Finding[] {
  const staff = report.headcount.CX;
  if (kind !== 'agency' || staff === null || staff === '0') return [];
  const detail = `Số cán bộ, công chức cấp xã là ${formatFigure(staff)} người; chỉ huyện, thành phố và xã có số này: phải ghi 0.`;
  return [block(['/headcount/CX'], detail)];
}

/** Who was told about the decision: each person once, each a person of the unit who attended. */
const personsReached: CrossCheck = {
  id: 'K02',
  find: ({ report }) =>
    inBothColumns(report.figures, (of) => [
      ...notMoreThan(of('1.3'), of('0.1')),
      ...notMoreThan(of('1.3'), of('1.2')),
      ...nothingWithout([of('1.1')], [of('1.2'), of('1.3')]),
    ]),
};

const LEAST_REACHED = 95;

const shareReached: CrossCheck = {
  id: 'K03',
  find: ({ report: { figures } }) => {
    const share = computedFigures(figures)['1.4'].window;
    const [reached, all] = [figures['1.3'].window, figures['0.1'].window];
    if (share === null || reached === null || all === null) return [];
    // On the figures themselves: 94,999 % is shown as 95,00 %.
    if (BigInt(reached) * 100n >= BigInt(all) * BigInt(LEAST_REACHED)) return [];
    const detail = `Tỷ lệ được quán triệt (1.4) là ${formatFigure(share)} %, dưới ${LEAST_REACHED} %: cần giải trình.`;
    const pointers = ['/computed/1.4/window', '/figures/1.3/window', '/figures/0.1/window'];
    return [explain(pointers, detail)];
  },
};

const examplesInItems: CrossCheck = {
  id: 'K04',
  find: ({ report }) => inBothColumns(report.figures, (of) => notMoreThan(of('1.6'), of('1.5'))),
};

const trained: CrossCheck = {
  id: 'K09',
  find: ({ report }) =>
    inBothColumns(report.figures, (of) => [
      ...notMoreThan(of('4.3'), of('4.2')),
      ...notMoreThan(of('4.3'), of('0.1')),
      ...nothingWithout([of('4.1')], [of('4.2')]),
    ]),
};

const registered: CrossCheck = {
  id: 'K13',
  find: ({ report }) =>
    inBothColumns(report.figures, (of) => [
      ...notMoreThan(of('6.1'), of('0.1')),
      ...notMoreThan(of('6.3'), of('0.1')),
    ]),
};

export const peopleRules = {
  headcount,
  personsReached,
  shareReached,
  examplesInItems,
  trained,
  registered,
};
