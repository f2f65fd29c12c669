import { dayOf, monthOf, type PlainDate, yearOf } from '@congvu/calendar';
import { type DocumentType, documentTypes } from '../document/document-type.js';

/** Numbers below 10 get a leading 0 (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II mục 3). */
export function formatNumber(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

export interface SymbolParts {
  readonly type: DocumentType;
  /** Part of the issuer, e.g. `UBND`, `SNV`. */
  readonly issuer: string;
  /** Part of the drafting unit, e.g. `CCVC`; printed on a công văn only. */
  readonly draftingUnit: string;
}

/** `KH-UBND`, `TTr-SNV`, `QĐ-SNV`; a công văn, which has no abbreviation, is `SNV-CCVC` (Phụ lục III). */
export function formatSymbol({ type, issuer, draftingUnit }: SymbolParts): string {
  const { abbreviation } = documentTypes[type];
  return abbreviation === null ? `${issuer}-${draftingUnit}` : `${abbreviation}-${issuer}`;
}

/** Number and symbol as printed after "Số:": `07/KH-UBND`. */
export function formatNumberAndSymbol(number: number, symbol: string): string {
  return `${formatNumber(number)}/${symbol}`;
}

/** The day as printed: below 10 with a leading 0. */
export function formatPrintedDay(date: PlainDate): string {
  return formatNumber(dayOf(date));
}

/** The month as printed: only 1 and 2 get a leading 0 (Phụ lục I, phần II mục 4). */
export function formatPrintedMonth(date: PlainDate): string {
  const month = monthOf(date);
  return month <= 2 ? `0${month}` : String(month);
}

/** "Thái Nguyên, ngày 05 tháng 3 năm 2024". */
export function formatDateLine(place: string, date: PlainDate): string {
  return `${place}, ngày ${formatPrintedDay(date)} tháng ${formatPrintedMonth(date)} năm ${yearOf(date)}`;
}
