import { checkReport } from '../src/check/check-report.js';
import { type ReportContext } from '../src/check/report-context.js';
import { type FigureColumn } from '../src/figure/figure.js';
import { type EnteredCode } from '../src/form/report-form.js';
import { type UnitReport } from '../src/report.js';
import { context, passingReport } from './reports.js';

/** The report with other values at these JSON pointers; a place that is not there is an error of the test. */
export function changed(
  report: UnitReport,
  changes: Readonly<Record<string, unknown>>,
): UnitReport {
  const copy = JSON.parse(JSON.stringify(report)) as UnitReport;
  for (const [pointer, value] of Object.entries(changes)) {
    const keys = pointer.split('/').slice(1);
    const last = keys.pop() ?? '';
    Reflect.set(placeOf(copy, keys, last), last, value);
  }
  return copy;
}

function placeOf(report: UnitReport, keys: readonly string[], last: string): object {
  const place = keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), report);
  if (typeof place !== 'object' || place === null || !(last in place)) {
    throw new Error(`No place ${[...keys, last].join('/')}`);
  }
  return place;
}

/** What the checks find in the passing report with these changes: rule, level and pointers, one line each. */
export function found(
  changes: Readonly<Record<string, unknown>>,
  around: Partial<ReportContext> = {},
): string[] {
  return checkReport(changed(passingReport, changes), { ...context, ...around }).map(
    ({ rule: id, level, pointers }) => [id, level, ...pointers].join(' '),
  );
}

/** Changes of figures in one column of Biểu 01. */
export function figuresAt(
  values: Partial<Record<EnteredCode, string>>,
  column: FigureColumn = 'window',
): Record<string, string> {
  const changes: Record<string, string> = {};
  for (const [code, value] of Object.entries(values)) changes[`/figures/${code}/${column}`] = value;
  return changes;
}
