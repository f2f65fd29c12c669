import { figureColumns } from '../figure/figure.js';
import { headingCodes } from '../form/narrative-heading.js';
import { indicators } from '../form/report-form.js';
import { type ReportFault, ruleIds } from './report-fault.js';

/** Parts of a report as they stand on paper; Biểu 01 with its head counts and percents comes first. */
const SECTIONS = [
  'conductedByOthers',
  'letters',
  'discipline',
  'ratings',
  'awards',
  'awardedUnderDiscipline',
  'inspections',
  'difficulties',
  'ownOffices',
  'narrative',
];

/** Order of the form: by the first cell, then by the rule. */
export function compareFaults(first: ReportFault, second: ReportFault): number {
  const [left, right] = [placeOf(first), placeOf(second)];
  const place = left.findIndex((rank, index) => rank !== right[index]);
  return (left[place] ?? 0) - (right[place] ?? 0);
}

function placeOf({ pointers, rule }: ReportFault): readonly number[] {
  return [...cellPlace(pointers[0] ?? ''), ruleIds.indexOf(rule)];
}

function cellPlace(pointer: string): readonly number[] {
  const [, part = '', row = '', column = ''] = pointer.split('/');
  if (part === 'headcount') return [0, 0, figureColumns.length];
  if (part === 'figures' || part === 'computed') {
    const columns: readonly string[] = figureColumns;
    return [0, indicators.findIndex(({ code }) => code === row), columns.indexOf(column)];
  }
  const section = SECTIONS.indexOf(part) + 1;
  if (part !== 'narrative') return [section, Number(row) || 0, 0];
  const headings: readonly string[] = headingCodes;
  return [section, headings.indexOf(row), Number(column) || 0];
}
