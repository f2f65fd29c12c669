import { formatFigure } from '../../figure/format-figure.js';
import { computedFigures, percentFrom, type Figures, figureColumns } from '../../figure/figure.js';
import {
  enteredCodes,
  type IndicatorCode,
  indicatorOf,
  percentCodes,
  summedCodes,
  type SummedCode,
} from '../../form/report-form.js';
import { type UnitReport } from '../../report.js';
import { figureCell, said, saidValue } from '../cell.js';
import { type CommuneReport } from '../report-context.js';
import { block, explain, type Finding } from '../report-fault.js';
import { type CrossCheck } from './rule.js';

const NOTABLE_PERCENT = 30n;
/** Hundredths, so that percents are compared exactly, too. */
const NOTABLE_DIFFERENCE = 5_00n;

/** The estimate of the whole year beside the whole year before: like with like. */
const yearOnYear: CrossCheck = {
  id: 'K22',
  find: ({ report, context: { previousYear } }) => {
    if (previousYear === null) return [];
    const computed = computedFigures(report.figures);
    return [
      ...enteredCodes.flatMap((code) =>
        jump({
          code,
          now: report.figures[code].wholeYear,
          before: previousYear[code],
          pointer: `/figures/${code}/wholeYear`,
        }),
      ),
      ...percentCodes.flatMap((code) =>
        jump({
          code,
          now: computed[code].wholeYear,
          before: percentFrom(code, (of) => previousYear[of]),
          pointer: `/computed/${code}/wholeYear`,
        }),
      ),
    ];
  },
};

function jump(facts: {
  readonly code: IndicatorCode;
  readonly now: string | null;
  readonly before: string | null;
  readonly pointer: string;
}): Finding[] {
  if (facts.now === null || facts.before === null) return [];
  const [now, before] = [hundredths(facts.now), hundredths(facts.before)];
  const apart = now > before ? now - before : before - now;
  if (apart <= NOTABLE_DIFFERENCE || apart * 100n <= before * NOTABLE_PERCENT) return [];
  const { unit } = indicatorOf(facts.code);
  const detail = `Chỉ tiêu ${facts.code}: ước cả năm ${formatFigure(facts.now)} ${unit}, năm trước ${formatFigure(facts.before)} ${unit}; chênh quá ${NOTABLE_PERCENT} %, cần giải trình.`;
  return [explain([facts.pointer], detail)];
}

function hundredths(value: string): bigint {
  const [whole = '0', decimals = ''] = value.split('.');
  return BigInt(whole + decimals.padEnd(2, '0'));
}

/** A district is its communes and its own offices. */
const communesAddUp: CrossCheck = {
  id: 'K25',
  find: ({ report, context: { communes } }) =>
    communes === null
      ? []
      : summedCodes.flatMap((code) => districtFindings(report, communes, code)),
};

function districtFindings(
  report: UnitReport,
  communes: readonly CommuneReport[],
  code: SummedCode,
): Finding[] {
  return figureColumns.flatMap((column) => {
    const stated = figureCell(report.figures, column, code);
    const own = report.ownOffices?.[code][column] ?? '0';
    const parts = communes.map(({ figures }) => figures[code][column] ?? '0');
    const inCommunes = parts.reduce((sum, part) => sum + BigInt(part), 0n);
    const sum = inCommunes + BigInt(own);
    if (stated.value === null || stated.value === sum) return [];
    const { unit } = stated;
    const detail = `${stated.name} là ${said(stated)}, nhưng các xã đã được chấp nhận là ${saidValue(inCommunes, unit)} và các phòng, đơn vị của huyện là ${saidValue(BigInt(own), unit)}, cộng lại ${saidValue(sum, unit)}: cần giải trình.`;
    const ownRow = report.ownOffices === null ? [] : [`/ownOffices/${code}/${column}`];
    return [explain([stated.pointer, ...ownRow], detail)];
  });
}

/** What others conducted is a part of the figure it is taken out of. */
const partOfOthers: CrossCheck = {
  id: 'V01',
  find: ({ report }) =>
    report.conductedByOthers.flatMap(({ indicator }, row) =>
      figureColumns.flatMap((column) => othersFindings(report, { indicator, row, column })),
    ),
};

function othersFindings(
  { figures, conductedByOthers }: UnitReport,
  place: {
    readonly indicator: UnitReport['conductedByOthers'][number]['indicator'];
    readonly row: number;
    readonly column: keyof Figures['0.1'];
  },
): Finding[] {
  const stated = figureCell(figures, place.column, place.indicator);
  const others = conductedByOthers
    .slice(0, place.row + 1)
    .filter(({ indicator }) => indicator === place.indicator)
    .reduce((sum, part) => sum + BigInt(part[place.column]), 0n);
  if (stated.value === null || others <= stated.value) return [];
  const detail = `Phần do cơ quan khác chủ trì của chỉ tiêu ${place.indicator} cộng lại ${saidValue(others, stated.unit)}, lớn hơn cả số đã ghi là ${said(stated)}: nhiều nhất chỉ có thể là ${said(stated)}.`;
  return [block([`/conductedByOthers/${place.row}/${place.column}`, stated.pointer], detail)];
}

export const comparisonRules = { yearOnYear, communesAddUp, partOfOthers };
