import { type FigureColumn, type FigureValue, percentFrom } from '../figure/figure.js';
import {
  indicatorOf,
  type PercentCode,
  percentCodes,
  quotientOf,
  type SummedCode,
  summedCodes,
  type ViewCode,
  viewCodes,
} from '../form/report-form.js';
import { type FigureSource, type Total, type Totals } from './consolidation.js';
import { keyed } from '../keyed.js';
import { type SubmittedReport } from './submitted-report.js';

/**
 * S: sum. V: sum without what another body conducted, which that body counts. R: computed anew from the sums, never from
 * percents of units.
 */
export function totalFigures(counted: readonly SubmittedReport[]): Totals {
  const summed = keyed(summedCodes, (code) => totalOf(code, partsOf(counted, code)));
  const viewed = keyed(viewCodes, (code) =>
    totalOf(code, [...partsOf(counted, code), ...partsOfOthers(counted, code)]),
  );
  const computed = keyed(percentCodes, (code) => percentTotal(code, summed));
  return { ...summed, ...viewed, ...computed };
}

/** A figure on its way into a total. */
interface Part {
  readonly source: FigureSource;
  readonly window: FigureValue | null;
  readonly wholeYear: FigureValue | null;
}

function partsOf(counted: readonly SubmittedReport[], code: SummedCode | ViewCode): Part[] {
  return counted.map(({ unit, document, report }) => ({
    ...report.figures[code],
    source: { unit: unit.code, document, pointer: `/figures/${code}`, effect: 'added' },
  }));
}

function partsOfOthers(counted: readonly SubmittedReport[], code: ViewCode): Part[] {
  return counted.flatMap(({ unit, document, report }) =>
    report.conductedByOthers.flatMap(({ indicator, window, wholeYear }, row): Part[] => {
      if (indicator !== code) return [];
      const pointer = `/conductedByOthers/${row}`;
      const source = { unit: unit.code, document, pointer, effect: 'taken-out' as const };
      return [{ window, wholeYear, source }];
    }),
  );
}

function totalOf(code: SummedCode | ViewCode, parts: readonly Part[]): Total {
  const filled = parts.filter(({ window, wholeYear }) => window !== null || wholeYear !== null);
  return {
    unit: indicatorOf(code).unit,
    window: sumOf(filled, 'window'),
    wholeYear: sumOf(filled, 'wholeYear'),
    sources: filled.map(({ source }) => source),
  };
}

function sumOf(parts: readonly Part[], column: FigureColumn): FigureValue | null {
  const sum = parts.reduce<bigint | null>((total, part) => {
    const value = part[column];
    if (value === null) return total;
    const signed = part.source.effect === 'added' ? BigInt(value) : -BigInt(value);
    return (total ?? 0n) + signed;
  }, null);
  return sum === null ? null : String(sum);
}

function percentTotal(code: PercentCode, totals: Readonly<Record<SummedCode, Total>>): Total {
  const { part, whole } = quotientOf(code);
  return {
    unit: indicatorOf(code).unit,
    window: percentFrom(code, (of) => totals[of].window),
    wholeYear: percentFrom(code, (of) => totals[of].wholeYear),
    sources: [...totals[part].sources, ...totals[whole].sources],
  };
}
