import { keyed } from '../keyed.js';
import {
  type EnteredCode,
  type PercentCode,
  percentCodes,
  quotientOf,
  type SummedCode,
} from '../form/report-form.js';
import { percentOf } from './percent.js';

/** A whole number ≥ 0 as decimal digits, e.g. `1234`; its unit is that of the indicator. Never a float. */
export type FigureValue = string;

/** Both columns of Biểu 01; `null` is an empty cell, `0` says that nothing of the kind happened. */
export interface Figure {
  /** In the data window, to the closing day. */
  readonly window: FigureValue | null;
  /** Estimate for the whole year. */
  readonly wholeYear: FigureValue | null;
}

export type FigureColumn = keyof Figure;

export const figureColumns: readonly FigureColumn[] = ['window', 'wholeYear'];

export const figureColumnNames: Readonly<Record<FigureColumn, string>> = {
  window: 'số liệu trong kỳ',
  wholeYear: 'ước cả năm',
};

export type Figures = Readonly<Record<EnteredCode, Figure>>;

/** A percent of both columns, two decimals, e.g. `95.50`; null where it cannot be computed. */
export interface ComputedFigure {
  readonly window: string | null;
  readonly wholeYear: string | null;
}

export type ComputedFigures = Readonly<Record<PercentCode, ComputedFigure>>;

/** 1.4 and 10.3 from the figures they are made of: always computed, whoever shows them. */
export function computedFigures(figures: Figures): ComputedFigures {
  return keyed(percentCodes, (code) => ({
    window: percentFrom(code, (of) => figures[of].window),
    wholeYear: percentFrom(code, (of) => figures[of].wholeYear),
  }));
}

/** The percent of a code from the values of others. */
export function percentFrom(
  code: PercentCode,
  valueOf: (code: SummedCode) => string | null,
): string | null {
  const { part, whole } = quotientOf(code);
  return percentOf(valueOf(part), valueOf(whole));
}
