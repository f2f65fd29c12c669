import { type IndicatorType } from '../form/indicator.js';
import { indicators } from '../form/report-form.js';
import { narrativeRuns } from './merge-fields.js';

/** A number typed in a narrative with the unit of measure behind it, e.g. `1.250 người`. */
export interface TypedFigure {
  readonly text: string;
  /** Digits only; a percent with two decimals. */
  readonly value: string;
  readonly unit: string;
}

/** Units of Biểu 01, the longest first: "tin, bài" is also written without its comma. */
const UNITS = [...new Set(indicators.map(({ unit }) => unit))].sort((a, b) => b.length - a.length);
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+|\d+(?:,\d{1,2})?`;
const FIGURE = new RegExp(
  String.raw`(?<![\d.,/\-])(?<number>${NUMBER}) ?(?<unit>${UNITS.map((unit) => unit.replace(', ', ',? ')).join('|')})(?![\p{L}\p{M}])`,
  'giu',
);

/**
 * The figures typed by hand: a number and right after it a unit of Biểu 01. Numbers of letters, days, years and fields
 * have none behind them.
 */
export function typedFigures(text: string): TypedFigure[] {
  return narrativeRuns(text).flatMap((run) => (run.kind === 'text' ? figuresOf(run.text) : []));
}

function figuresOf(text: string): TypedFigure[] {
  return [...text.matchAll(FIGURE)].flatMap(({ 0: whole, groups }) => {
    const unit = UNITS.find((one) => plain(one) === plain(groups?.['unit'] ?? ''));
    const number = groups?.['number']?.replaceAll('.', '');
    if (unit === undefined || number === undefined) return [];
    const value = canonical(number, unit === '%' ? 'percent' : 'count');
    return value === null ? [] : [{ text: whole, value, unit }];
  });
}

function canonical(number: string, type: IndicatorType): string | null {
  const [whole = '', decimals] = number.split(',');
  if (type === 'percent') return `${BigInt(whole)}.${(decimals ?? '').padEnd(2, '0')}`;
  return decimals === undefined ? String(BigInt(whole)) : null;
}

function plain(unit: string): string {
  return unit.replace(',', '').toLowerCase();
}
