import { type UnitReportView } from '@congvu/contracts';
import { valueAt } from '../cells/report-cell.js';
import { type RowField } from './row-field.js';
import { rowListNames, rowLists } from './row-lists.js';

/** A field of a begun row without which the row cannot be kept. */
export interface UnfinishedCell {
  readonly pointer: string;
  readonly row: number;
  readonly field: RowField;
}

/** All of them in the order of the form. */
export function unfinishedCells(report: UnitReportView): readonly UnfinishedCell[] {
  return rowListNames.flatMap((name) =>
    report[name].flatMap((_, row) =>
      rowLists[name].fields
        .map((field) => ({ pointer: `/${name}/${row}/${field.key}`, row, field }))
        .filter(({ pointer, field }) => field.isRequired && isBlank(valueAt(report, pointer))),
    ),
  );
}

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
