import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { percentOf } from './percent.js';

describe('percentOf', () => {
  it.each([
    ['1', '8', '12.50'],
    ['1', '3', '33.33'],
    ['2', '3', '66.67'],
    ['98', '100', '98.00'],
    ['0', '7', '0.00'],
    ['3', '2', '150.00'],
    ['1', '20000', '0.01'],
    ['1', '20001', '0.00'],
    ['1', '16000', '0.01'],
    ['94999', '100000', '95.00'],
    ['99999', '100000', '100.00'],
    ['900719925474099300001', '900719925474099300002', '100.00'],
  ])('%s of %s is %s', (part, whole, percent) => {
    expect(percentOf(part, whole)).toBe(percent);
  });

  it.each([
    [null, '5'],
    ['5', null],
    ['0', '0'],
    ['5', '0'],
  ])('is nothing for %j of %j', (part, whole) => {
    expect(percentOf(part, whole)).toBeNull();
  });

  it('is never further than half a hundredth from the truth, and a half goes up', () => {
    const figure = fc.bigInt(0n, 10n ** 15n);
    fc.assert(
      fc.property(figure, fc.bigInt(1n, 10n ** 15n), (part, whole) => {
        const shown = BigInt((percentOf(String(part), String(whole)) ?? '').replace('.', ''));
        const doubled = 2n * (shown * whole - part * 10_000n);
        expect(doubled > -whole && doubled <= whole).toBe(true);
      }),
    );
  });
});
