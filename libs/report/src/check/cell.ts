import {
  figureColumnNames,
  type FigureColumn,
  figureColumns,
  type Figures,
} from '../figure/figure.js';
import { formatFigure } from '../figure/format-figure.js';
import { type EnteredCode, indicatorOf } from '../form/report-form.js';
import { type StaffCategory, staffCategoryNames } from '../form/staff-category.js';
import { type UnitReport } from '../report.js';
import { block, type Finding } from './report-fault.js';

/** A cell with a number, as the sentences name it. */
export interface Cell {
  readonly name: string;
  /** Its name among others of the same kind. */
  readonly short: string;
  readonly pointer: string;
  /** Null while it is empty: K23 says so, the other rules wait. */
  readonly value: bigint | null;
  readonly unit: string;
}

export function cell(value: string | null, place: Omit<Cell, 'value'>): Cell {
  return { ...place, value: value === null ? null : BigInt(value) };
}

/** A cell of Biểu 01. */
export function figureCell(figures: Figures, column: FigureColumn, code: EnteredCode): Cell {
  return cell(figures[code][column], {
    name: `Chỉ tiêu ${code} (${figureColumnNames[column]})`,
    short: code,
    pointer: `/figures/${code}/${column}`,
    unit: indicatorOf(code).unit,
  });
}

/** A part of 0.1. */
export function headcountCell({ headcount }: UnitReport, category: StaffCategory): Cell {
  return cell(headcount[category], {
    name: `Số ${staffCategoryNames[category]}`,
    short: staffCategoryNames[category],
    pointer: `/headcount/${category}`,
    unit: 'người',
  });
}

/** Finds in both columns of Biểu 01; `of` gives a column's cell of a code. */
export function inBothColumns(
  figures: Figures,
  find: (of: (code: EnteredCode) => Cell) => readonly Finding[],
): Finding[] {
  return figureColumns.flatMap((column) => find((code) => figureCell(figures, column, code)));
}

/** part ≤ whole. */
export function notMoreThan(part: Cell, whole: Cell): Finding[] {
  if (part.value === null || whole.value === null || part.value <= whole.value) return [];
  const most = said(whole);
  return [
    block(
      [part.pointer, whole.pointer],
      `${part.name} là ${said(part)}, lớn hơn ${whole.short} là ${most}: nhiều nhất chỉ có thể là ${most}.`,
    ),
  ];
}

/** total = sum of parts. */
export function addsUp(total: Cell, parts: readonly Cell[]): Finding[] {
  const sum = sumOf(parts);
  if (total.value === null || sum === null || total.value === sum) return [];
  const words = parts.map(({ short }) => short).join(' + ');
  return [
    block(
      [total, ...parts].map(({ pointer }) => pointer),
      `${total.name} là ${said(total)} nhưng ${words} là ${saidValue(sum, total.unit)}: hai số này phải bằng nhau.`,
    ),
  ];
}

/** Where nothing took place, nothing can have come of it. */
export function nothingWithout(causes: readonly Cell[], results: readonly Cell[]): Finding[] {
  if (sumOf(causes) !== 0n) return [];
  const wrong = results.filter(({ value }) => value !== null && value !== 0n);
  const words = causes.map(({ short }) => short).join(' và ');
  return wrong.map((result) =>
    block(
      [result.pointer, ...causes.map(({ pointer }) => pointer)],
      `${result.name} là ${said(result)} trong khi ${words} là 0: phải ghi 0, hoặc sửa ${words}.`,
    ),
  );
}

/** Null when a part is still empty. */
export function sumOf(cells: readonly Cell[]): bigint | null {
  return cells.reduce<bigint | null>(
    (sum, { value }) => (sum === null || value === null ? null : sum + value),
    0n,
  );
}

/** `1.250 người`, or "còn trống". */
export function said({ value, unit }: Cell): string {
  return value === null ? 'còn trống' : saidValue(value, unit);
}

export function saidValue(value: bigint, unit: string): string {
  return `${formatFigure(String(value))} ${unit}`;
}
