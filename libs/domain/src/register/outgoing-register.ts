import { comparePlainDates, formatVietnamese, type PlainDate, yearOf } from '@congvu/calendar';
import { type RegisterId } from '../ids.js';
import { NumberOrder } from './register-errors.js';

/** A book of outgoing numbers of one issuer, one year and one series, as it stands under its lock. */
export interface OutgoingRegister {
  readonly id: RegisterId;
  readonly year: number;
  /** 0 before the first number of the year. */
  readonly lastNumber: number;
  readonly lastDate: PlainDate | null;
}

/**
 * The next number, from 1 on 1 January to 31 December without a gap (Nghị định 30/2020/NĐ-CP, Điều 15).
 * @throws NumberOrder for a date of another year or before the last date of the register.
 */
export function nextNumber(register: Omit<OutgoingRegister, 'id'>, date: PlainDate): number {
  if (yearOf(date) !== register.year) {
    throw new NumberOrder(`Ngày ${formatVietnamese(date)} không thuộc sổ năm ${register.year}.`);
  }
  if (register.lastDate !== null && comparePlainDates(date, register.lastDate) < 0) {
    const last = formatVietnamese(register.lastDate);
    throw new NumberOrder(
      `Sổ đã có số của ngày ${last}; không cấp số lùi về ngày ${formatVietnamese(date)}.`,
    );
  }
  return register.lastNumber + 1;
}
