import { dateInVietnam, type Instant, instant, type PlainDate, yearOf } from '@congvu/calendar';
import { type Validity } from './certificate-builder.js';

/**
 * Of the authorities: from 1 January of the year before their installation, by its business date, to ten years from
 * now. A rehearsal may play past years; one that plays years to come is held by the real one.
 */
export const authorityValidity = (installedOn: PlainDate, now: Date): Validity => ({
  notBefore: startOfYear(Math.min(yearOf(installedOn), yearOf(dateInVietnam(momentOf(now)))) - 1),
  notAfter: tenYearsFrom(now),
});

/** Of holders in a rehearsal: from the same day as the authority that issues them. */
export const rehearsalValidity = (authorityFrom: Date, now: Date): Validity => ({
  notBefore: authorityFrom,
  notAfter: tenYearsFrom(now),
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

const momentOf = (date: Date): Instant => instant(date.toISOString());

export const tenYearsFrom = (now: Date): Date => yearsAfter(now, 10);

function yearsAfter(date: Date, years: number): Date {
  const result = new Date(date);
  result.setUTCFullYear(date.getUTCFullYear() + years);
  return result;
}
