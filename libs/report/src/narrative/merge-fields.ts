import { computedFigures, type FigureColumn } from '../figure/figure.js';
import { formatFigure } from '../figure/format-figure.js';
import { type IndicatorCode, indicators, isEntered } from '../form/report-form.js';
import { type UnitReport } from '../report.js';

/** A stretch of a narrative's text: words as typed, or a figure put in from Biểu 01. */
export type NarrativeRun =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly indicator: IndicatorCode; readonly column: FigureColumn }
  /** Written like a field, but of no indicator. */
  | { readonly kind: 'unknown-field'; readonly text: string };

const FIELD = /(\{\{[^{}]*\}\})/u;
const NAMED = /^\{\{ *([\d.]+) *(\| *ước cả năm *)?\}\}$/u;

/** The runs of a text: `{{1.3}}` is the figure of the window, `{{1.3|ước cả năm}}` the estimate for the year. */
export function narrativeRuns(text: string): NarrativeRun[] {
  return text
    .normalize('NFC')
    .split(FIELD)
    .filter((part) => part !== '')
    .map((part) => (FIELD.test(part) ? fieldRun(part) : { kind: 'text', text: part }));
}

function fieldRun(text: string): NarrativeRun {
  const [, code, ofYear] = NAMED.exec(text) ?? [];
  const indicator = indicators.find((row) => row.code === code)?.code;
  if (indicator === undefined) return { kind: 'unknown-field', text };
  return { kind: 'figure', indicator, column: ofYear === undefined ? 'window' : 'wholeYear' };
}

/** The text with its figures in place; a field without a figure stays as it was typed. */
export function mergeFigures(text: string, report: UnitReport): string {
  return narrativeRuns(text)
    .map((run) => (run.kind === 'figure' ? mergedFigure(run, report) : run.text))
    .join('');
}

type FigureRun = Extract<NarrativeRun, { kind: 'figure' }>;

function mergedFigure(run: FigureRun, report: UnitReport): string {
  const value = figureOfRun(run, report);
  if (value !== null) return formatFigure(value);
  return run.column === 'window' ? `{{${run.indicator}}}` : `{{${run.indicator}|ước cả năm}}`;
}

/** The figure that a field stands for; null while its cell is empty or cannot be computed. */
export function figureOfRun({ indicator, column }: FigureRun, report: UnitReport): string | null {
  if (isEntered(indicator)) return report.figures[indicator][column];
  return computedFigures(report.figures)[indicator][column];
}
