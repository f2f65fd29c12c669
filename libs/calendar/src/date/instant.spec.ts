import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidInstant, InvalidTimeOfDay, OutOfRange } from '../errors.js';
import {
  addMilliseconds,
  atTimeInVietnam,
  compareInstants,
  dateInVietnam,
  endOfDayInVietnam,
  epochMillisecondsOf,
  formatVietnameseDateTime,
  instant,
  instantFromEpochMilliseconds,
  isInstant,
  millisecondsBetween,
  startOfDayInVietnam,
  timeInVietnam,
  toIsoVietnam,
} from './instant.js';
import { plainDate } from './plain-date.js';

const FIRST_MS = Date.parse('1900-01-01T00:00:00+07:00');
const LAST_MS = Date.parse('2200-12-31T23:59:59.999+07:00');
const anyMilliseconds = fc.integer({ min: FIRST_MS, max: LAST_MS });

describe('instants', () => {
  it.each([
    ['2024-11-15T00:00:00+07:00', '2024-11-14T17:00:00.000Z'],
    ['2024-11-14T17:00Z', '2024-11-14T17:00:00.000Z'],
    ['2024-11-14T10:30:15.25-0630', '2024-11-14T17:00:15.250Z'],
    ['2024-11-14 17:00:00.123456+00', '2024-11-14T17:00:00.123Z'],
    ['2024-02-29T23:30:00+14:00', '2024-02-29T09:30:00.000Z'],
  ])('are read from %s', (text, expected) => expect(instant(text)).toBe(expected));

  it.each(['2024-11-15', '2024-11-15T00:00:00', '2024-11-15 00:00', ''])(
    'refuse %j, which names no zone',
    (text) => expect(() => instant(text)).toThrow(InvalidInstant),
  );

  it.each([
    '2024-11-15T24:00:00Z',
    '2024-11-15T23:60:00Z',
    '2024-11-15T23:59:60Z',
    '2023-02-29T00:00:00Z',
    '2024-11-15T00:00:00+15:00',
    '2024-11-15T00:00:00+07:60',
  ])('refuse %s, which does not exist', (text) =>
    expect(() => instant(text)).toThrow(InvalidInstant),
  );

  it('keep the years 1900 to 2200 as they run in Vietnam', () => {
    expect(toIsoVietnam(instant('1900-01-01T00:00:00+07:00'))).toBe(
      '1900-01-01T00:00:00.000+07:00',
    );
    expect(() => instant('1899-12-31T23:59:59.999+07:00')).toThrow(OutOfRange);
    expect(instant('2200-12-31T23:59:59.999+07:00')).toBe('2200-12-31T16:59:59.999Z');
    expect(() => instant('2201-01-01T00:00:00+07:00')).toThrow(OutOfRange);
    expect(() => instantFromEpochMilliseconds(Number.NaN)).toThrow(OutOfRange);
  });

  it('cut digits below the millisecond, so that nothing is moved on to a cut-off', () => {
    expect(instant('2024-11-14T23:59:59.9999999+07:00')).toBe('2024-11-14T16:59:59.999Z');
  });

  it('belong at 23:30 to the old day and at 00:30 to the new day of Vietnam', () => {
    expect(dateInVietnam(instant('2024-11-14T23:30:00+07:00'))).toBe('2024-11-14');
    expect(dateInVietnam(instant('2024-11-15T00:30:00+07:00'))).toBe('2024-11-15');
    expect(dateInVietnam(instant('2024-12-31T23:30:00Z'))).toBe('2025-01-01');
  });

  it('are shown in Vietnam time', () => {
    const moment = instant('2024-11-14T17:05:00Z');
    expect(formatVietnameseDateTime(moment)).toBe('00:05 15/11/2024');
    expect(timeInVietnam(moment)).toBe('00:05');
    expect(toIsoVietnam(moment)).toBe('2024-11-15T00:05:00.000+07:00');
  });

  it('start and end a day at 00:00 and 24:00 in Vietnam', () => {
    const day = plainDate('2024-06-30');
    expect(startOfDayInVietnam(day)).toBe('2024-06-29T17:00:00.000Z');
    expect(endOfDayInVietnam(day)).toBe('2024-06-30T17:00:00.000Z');
  });

  it('can be made from a time of day, but only one of the clock', () => {
    expect(atTimeInVietnam(plainDate('2024-11-14'), '08:00')).toBe('2024-11-14T01:00:00.000Z');
    expect(() => atTimeInVietnam(plainDate('2024-11-14'), '24:00')).toThrow(InvalidTimeOfDay);
    expect(() => atTimeInVietnam(plainDate('2024-11-14'), '8:00')).toThrow(InvalidTimeOfDay);
  });

  it('have one written form only', () => {
    expect(isInstant('2024-11-14T17:00:00.000Z')).toBe(true);
    expect(isInstant('2024-11-14T17:00:00Z')).toBe(false);
    expect(isInstant('2024-11-15T00:00:00.000+07:00')).toBe(false);
    expect(isInstant('2201-01-01T00:00:00.000Z')).toBe(false);
  });

  it('agree with UTC at every millisecond', () => {
    fc.assert(
      fc.property(anyMilliseconds, (milliseconds) => {
        const moment = instantFromEpochMilliseconds(milliseconds);
        expect(moment).toBe(new Date(milliseconds).toISOString());
        expect(epochMillisecondsOf(moment)).toBe(milliseconds);
        expect(instant(toIsoVietnam(moment))).toBe(moment);
      }),
    );
  });

  it('lie within the day they belong to', () => {
    fc.assert(
      fc.property(anyMilliseconds, (milliseconds) => {
        const moment = instantFromEpochMilliseconds(milliseconds);
        const start = startOfDayInVietnam(dateInVietnam(moment));
        expect(millisecondsBetween(start, moment)).toBeGreaterThanOrEqual(0);
        expect(millisecondsBetween(start, moment)).toBeLessThan(86_400_000);
      }),
    );
  });

  it('sort as text in the order of time', () => {
    fc.assert(
      fc.property(anyMilliseconds, anyMilliseconds, (a, b) => {
        const order = compareInstants(
          instantFromEpochMilliseconds(a),
          instantFromEpochMilliseconds(b),
        );
        expect(order).toBe(Math.sign(a - b));
      }),
    );
  });

  it('move by milliseconds', () => {
    expect(addMilliseconds(instant('2024-11-14T23:59:59.999+07:00'), 1)).toBe(
      startOfDayInVietnam(plainDate('2024-11-15')),
    );
  });
});
