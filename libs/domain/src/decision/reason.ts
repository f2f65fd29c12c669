import { ReasonRequired } from './decision-errors.js';

const LEAST_LETTERS = 3;

/** Whether the words say anything: at least three letters. */
export function isReason(reason: string | null): boolean {
  return (reason?.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS;
}

/** @throws ReasonRequired for a missing, blank or empty reason such as "." */
export function requireReason(reason: string | null): void {
  if (!isReason(reason)) throw new ReasonRequired();
}
