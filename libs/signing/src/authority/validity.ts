import { type Validity } from './certificate-builder.js';

/** Of the authorities, and of everybody in a rehearsal: from 1 January of the year before to ten years from now. */
export const longValidity = (now: Date): Validity => ({
  notBefore: startOfYear(now.getUTCFullYear() - 1),
  notAfter: yearsAfter(now, 10),
});

/** Of holders in an ordinary installation: three years from now. */
export const holderValidity = (now: Date): Validity => ({
  notBefore: now,
  notAfter: yearsAfter(now, 3),
});

/** Certificates and lists carry whole seconds. */
export const wholeSecond = (date: Date): Date => new Date(Math.floor(date.getTime() / 1000) * 1000);

/** 1 January in Vietnam, which is 17:00 UTC of the day before. */
const startOfYear = (year: number): Date => new Date(Date.UTC(year, 0, 1) - 7 * 3_600_000);

function yearsAfter(date: Date, years: number): Date {
  const result = new Date(date);
  result.setUTCFullYear(date.getUTCFullYear() + years);
  return result;
}
