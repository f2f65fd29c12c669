import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatFigure } from './format-figure.js';
import { parseFigure } from './parse-figure.js';

const NBSP = '\u00A0';

describe('parseFigure', () => {
  it.each([
    ['0', '0'],
    ['7', '7'],
    ['1234', '1234'],
    ['1.234', '1234'],
    ['12.345.678', '12345678'],
    ['1 234', '1234'],
    [`1${NBSP}234`, '1234'],
    [' 42\r\n', '42'],
    ['999.999.999', '999999999'],
    ['không phát sinh', '0'],
    ['Không  phát sinh', '0'],
    ['Không phát sinh'.normalize('NFD'), '0'],
    ['', null],
    [` ${NBSP}\t`, null],
  ])('takes %j for %j', (typed, value) => {
    expect(parseFigure(typed, 'count')).toEqual({ ok: true, value });
  });

  it.each([
    ['-3', 'figure-range', 'không được âm'],
    ['− 3', 'figure-range', 'không được âm'],
    ['NaN', 'figure-range', 'số nguyên từ 0'],
    ['Infinity', 'figure-range', 'số nguyên từ 0'],
    ['-∞', 'figure-range', 'số nguyên từ 0'],
    ['1e309', 'figure-range', 'số nguyên từ 0'],
    ['1000000000', 'figure-range', 'lớn nhất là 999.999.999'],
    ['9007199254740993', 'figure-range', 'lớn nhất là 999.999.999'],
    ['9'.repeat(400), 'figure-range', 'lớn nhất là 999.999.999'],
    ['1,5', 'figure-precision', 'chỉ nhận số nguyên'],
    ['0,95', 'figure-precision', 'chỉ nhận số nguyên'],
    ['12,0', 'figure-precision', 'chỉ nhận số nguyên'],
    ['1.234,5', 'figure-precision', 'chỉ nhận số nguyên'],
    ['1,234', 'figure-format', 'có thể là 1.234 hoặc 1,234'],
    ['1,234.5', 'figure-format', 'có thể là 1.234,5 hoặc 12.345'],
    ['1,234,567.8', 'figure-format', 'có thể là 1.234.567,8 hoặc 12.345.678'],
    ['1.5', 'figure-format', 'có thể là 1,5 hoặc 15'],
    ['0.95', 'figure-format', 'có thể là 0,95 hoặc 95'],
    ['1.23', 'figure-format', 'có thể là 1,23 hoặc 123'],
    ['007', 'figure-format', 'Bỏ số 0 ở đầu'],
    ['-', 'figure-format', 'Dấu gạch'],
    ['–', 'figure-format', 'Dấu gạch'],
    ['khoảng 50', 'figure-format', 'không phải là số'],
    ['50 người', 'figure-format', 'không phải là số'],
    ['50%', 'figure-format', 'không phải là số'],
    ['1.234.56', 'figure-format', 'không phải là số'],
    ['12 34', 'figure-format', 'không phải là số'],
    ['+5', 'figure-format', 'không phải là số'],
    ['１２', 'figure-format', 'không phải là số'],
    ['١٢', 'figure-format', 'không phải là số'],
    ['1\u200B2', 'figure-format', 'không phải là số'],
    ['0x10', 'figure-format', 'không phải là số'],
    ['=SUM(A1:A9)', 'figure-format', 'không phải là số'],
  ])('refuses %j as %s and says what is right', (typed, code, words) => {
    for (const type of ['count', 'turns', 'person'] as const) {
      expect(parseFigure(typed, type)).toEqual({
        ok: false,
        code,
        detail: expect.stringContaining(words),
      });
    }
  });

  it.each(['', '95', '95,5', '130 %'])('takes no typed percent (%j): it is computed', (typed) => {
    expect(parseFigure(typed, 'percent')).toMatchObject({ ok: false, code: 'figure-computed' });
  });

  it('reads back what is printed', () => {
    const whole = fc.nat({ max: 999_999_999 }).map(String);
    fc.assert(
      fc.property(whole, (value) => {
        expect(parseFigure(formatFigure(value), 'count')).toEqual({ ok: true, value });
      }),
    );
  });

  it('gives digits or a fault, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const parsed = parseFigure(typed, 'count');
        const isPlain = parsed.ok && /^(?:0|[1-9]\d{0,8})$/u.test(parsed.value ?? '0');
        expect(isPlain || (!parsed.ok && parsed.detail.length > 0)).toBe(true);
      }),
    );
  });
});
