import { addDays, plainDate } from '@congvu/calendar';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextNumber } from './outgoing-register.js';
import { NumberOrder } from './register-errors.js';

const register = { year: 2024, lastNumber: 84, lastDate: plainDate('2024-05-20') };

describe('nextNumber', () => {
  it('starts the year with 1', () => {
    expect(nextNumber({ year: 2024, lastNumber: 0, lastDate: null }, plainDate('2024-01-01'))).toBe(
      1,
    );
  });

  it('goes on by one, also on the same day', () => {
    expect(nextNumber(register, plainDate('2024-05-20'))).toBe(85);
  });

  it.each(['2024-05-19', '2023-12-31', '2025-01-01'])('refuses %s', (date) => {
    expect(() => nextNumber(register, plainDate(date))).toThrow(NumberOrder);
  });

  it('gives gapless numbers whose order is the order of the dates (INV-07, INV-09)', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(365), { maxLength: 50 }), (days) => {
        let book: Parameters<typeof nextNumber>[0] = { year: 2024, lastNumber: 0, lastDate: null };
        const given: [number, string][] = [];
        for (const day of days) {
          const date = addDays(plainDate('2024-01-01'), day);
          try {
            book = { year: 2024, lastNumber: nextNumber(book, date), lastDate: date };
            given.push([book.lastNumber, date]);
          } catch (error) {
            expect(error).toBeInstanceOf(NumberOrder);
          }
        }
        expect(given.map(([number]) => number)).toEqual(given.map((_, index) => index + 1));
        expect(given.map(([, date]) => date)).toEqual(given.map(([, date]) => date).sort());
      }),
    );
  });
});
