import { formatVietnamese, formatVietnameseDateTime } from '@congvu/calendar';
import { type CellValue } from './table-document.js';

/** A value as it is read in Vietnam: 27.926 · 1.234,5 · 15/11/2024 · 08:00 15/11/2024. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  return value.kind === 'date'
    ? formatVietnamese(value.date)
    : formatVietnameseDateTime(value.moment);
}

function numberText(value: number): string {
  const [whole = '', decimals] = Math.abs(value).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  const rest = (decimals ?? '').replace(/0+$/u, '');
  const sign = value < 0 ? '-' : '';
  return rest === '' ? `${sign}${grouped}` : `${sign}${grouped},${rest}`;
}
