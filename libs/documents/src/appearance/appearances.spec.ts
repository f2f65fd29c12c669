import { describe, expect, it } from '@jest/globals';
import { PDFArray, PDFContext, PDFDict, PDFName, PDFNumber, type PDFRef, PDFStream } from 'pdf-lib';
import { inflated } from '../../test/read-pdf.js';
import { GlyphMissing } from '../font/glyph-missing.js';
import { type Appearance } from './appearance.js';
import { personAppearance } from './person-appearance.js';
import { sealAppearance } from './seal-appearance.js';
import { textFieldAppearance } from './text-appearance.js';

const SEAL = { width: 102, height: 102 };
const PERSON = { width: 153, height: 68 };
const NUMBER = { width: 30, height: 15.6 };

function drawn(
  context: PDFContext,
  ref: PDFRef,
): { readonly form: PDFStream; readonly operators: string } {
  const form = context.lookup(ref, PDFStream);
  return { form, operators: inflated(form).toString('latin1') };
}

function draw(appearance: Appearance, size: { width: number; height: number }): string {
  const context = PDFContext.create();
  return drawn(context, appearance(context, size)).operators;
}

/** All points of paths drawn without a matrix of their own. */
function points(operators: string): readonly (readonly [number, number])[] {
  return [...operators.matchAll(/(-?[\d.]+) (-?[\d.]+) [mlc]\b/gu)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
}

describe('the seal', () => {
  const seal = { issuer: 'Ủy ban nhân dân tỉnh Thái Nguyên', rehearsal: false };

  it('is a red form of the size of its field, with nothing outside', () => {
    const context = PDFContext.create();
    const { form, operators } = drawn(context, sealAppearance(seal)(context, SEAL));
    const box = form.dict.lookup(PDFName.of('BBox'), PDFArray).asArray();
    expect(box.map((value) => (value instanceof PDFNumber ? value.asNumber() : NaN))).toEqual([
      0, 0, 102, 102,
    ]);
    expect(operators).toContain('0.82 0.09 0.12 rg');
    for (const [x, y] of points(operators)) {
      expect(Math.hypot(x - 51, y - 51)).toBeLessThanOrEqual(51);
    }
  });

  it('keeps the letters of the longest name between the two rings', () => {
    const issuer = 'Ban Quản lý các khu công nghiệp và dịch vụ công ích tỉnh Thái Nguyên';
    const operators = draw(sealAppearance({ issuer, rehearsal: false }), SEAL);
    const letters = operators.split('\n').slice(6, -1).join('\n');
    for (const [x, y] of points(letters)) {
      const radius = Math.hypot(x - 51, y - 51) / 102;
      expect(radius).toBeGreaterThan(0.3);
      expect(radius).toBeLessThan(0.455);
    }
  });

  it('looks different in a rehearsal', () => {
    expect(draw(sealAppearance({ ...seal, rehearsal: true }), SEAL)).not.toBe(
      draw(sealAppearance(seal), SEAL),
    );
  });

  it('is drawn alike each time', () => {
    expect(draw(sealAppearance(seal), SEAL)).toBe(draw(sealAppearance({ ...seal }), SEAL));
  });
});

describe('the signature of a person', () => {
  it('is blue and stays within its field, however long the name', () => {
    for (const signerName of ['Lê An', 'Nguyễn Hoàng Phương Quỳnh Trang Thảo Nguyên']) {
      const operators = draw(personAppearance({ signerName, note: 'Ký số: 22/11/2026' }), PERSON);
      expect(operators).toContain('0.06 0.18 0.62 rg');
      for (const [x, y] of points(operators)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(PERSON.width);
        expect(y).toBeGreaterThanOrEqual(-1);
        expect(y).toBeLessThanOrEqual(PERSON.height);
      }
    }
  });

  it('differs from person to person', () => {
    const of = (signerName: string) => draw(personAppearance({ signerName, note: null }), PERSON);
    expect(of('Nguyễn Thị Loan')).not.toBe(of('Nguyễn Thị Lan'));
  });
});

describe('the value of a text field', () => {
  const textOf = (text: string) => draw(textFieldAppearance({ field: 'so', text }), NUMBER);

  it('is centred at the size of the line around it', () => {
    const [, size, x] = /\/F1 ([\d.]+) Tf ([\d.]+) [\d.]+ Td/u.exec(textOf('84')) ?? [];
    expect(Number(size)).toBe(13);
    // Two digits of half an em each.
    expect(Number(x)).toBeCloseTo((30 - 13) / 2, 2);
  });

  it('is set smaller where it would not fit', () => {
    const [, size] = /\/F1 ([\d.]+) Tf/u.exec(textOf('1234567')) ?? [];
    expect(Number(size)).toBeLessThan(10);
  });

  it('shares one font between day, month and year of a file', () => {
    const context = PDFContext.create();
    const size = { width: 16, height: 15.6 };
    const fonts = (['ngay', 'thang', 'nam'] as const).map((field) => {
      const { form } = drawn(context, textFieldAppearance({ field, text: '05' })(context, size));
      const resources = form.dict.lookup(PDFName.of('Resources'), PDFDict);
      return resources.lookup(PDFName.of('Font'), PDFDict).get(PDFName.of('F1'));
    });
    expect(new Set(fonts).size).toBe(1);
  });

  it('is refused when a character has no glyph', () => {
    expect(() => textOf('8🚀')).toThrow(GlyphMissing);
  });
});
