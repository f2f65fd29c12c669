import { type PlainDate } from '@congvu/calendar';
import { nextNumber, type OutgoingRegister } from './outgoing-register.js';

/** The book of incoming letters of one office and one year, as it stands under its lock. */
export type ArrivalRegister = Omit<OutgoingRegister, 'id'>;

/** The next "số đến" (Nghị định 30/2020/NĐ-CP, Điều 22). @throws NumberOrder as `nextNumber` */
export function nextArrivalNumber(register: ArrivalRegister, date: PlainDate): number {
  return nextNumber(register, date);
}
