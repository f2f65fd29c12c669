import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aBaseFile } from '../../test/a-base-file.js';
import { decodeStream } from './filters.js';
import { PdfParser } from './parser.js';
import { PdfFile } from './pdf-file.js';
import { checkTiling } from './tiling.js';
import { textOf, type PdfValue } from './values.js';

const parsed = (text: string): PdfValue => new PdfParser(Buffer.from(text, 'latin1'), 0).value();
const malformed = expect.objectContaining({ code: 'malformed-pdf' });

describe('the PDF parser', () => {
  it.each([
    ['(a\\(b\\)\\n\\101 (nested))', 'a(b)\nA (nested)'],
    ['<48 65 6C6c6F>', 'Hello'],
    ['<FEFF1EA4>', 'Ấ'],
    ['(\\\n joined)', ' joined'],
  ])('reads the string %s', (text, expected) => {
    expect(textOf(parsed(text))).toBe(expected);
  });

  it('reads names with escapes, numbers, references and nested values', () => {
    expect(parsed('<< /A#42 [1 -2.5 .5 3 0 R true null] >>')).toEqual({
      kind: 'dict',
      entries: new Map([
        [
          'AB',
          {
            kind: 'array',
            items: [1, -2.5, 0.5, { kind: 'reference', number: 3, generation: 0 }, true, null],
          },
        ],
      ]),
    });
  });

  it.each([
    '<< /A 1 /A 2 >>',
    '<< /A >>',
    '[1 2',
    '(open',
    '<12',
    '<1g>',
    '/A#4',
    '1.2.3',
    'nul',
    '% comment',
    '--1',
    '<< (a) 1 >>',
  ])('refuses %s', (text) => {
    expect(() => {
      const parser = new PdfParser(Buffer.from(text, 'latin1'), 0);
      if (parser.value() !== undefined && text === '/A#4') throw parser.fault('name');
    }).toThrow(malformed);
  });

  it('ends on any input, with a value or with its own error', () => {
    const token = fc.constantFrom(
      '<<',
      '>>',
      '[',
      ']',
      '/N',
      '(s)',
      '<41>',
      '1',
      '0',
      'R',
      'true',
      '%',
      ' ',
      '\n',
      '\\',
      ')',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        try {
          parsed(tokens.join(''));
          return true;
        } catch (error) {
          return (error as { code?: string }).code === 'malformed-pdf';
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a PDF file', () => {
  it.each([false, true])(
    'is read by its cross-reference and wholly accounted for (xref stream: %s)',
    async (compressed) => {
      const file = new PdfFile(await aBaseFile({ compressed }));
      expect(file.revisions).toHaveLength(1);
      expect(() => checkTiling(file, file.latest)).not.toThrow();
      expect(file.catalog().dict.entries.has('Pages')).toBe(true);
    },
  );

  it('is refused when bytes stand before its header or a table entry is off by one', async () => {
    const bytes = await aBaseFile();
    expect(() => new PdfFile(Buffer.concat([Buffer.from(' '), bytes]))).toThrow(malformed);
    const text = bytes
      .toString('latin1')
      .replace(
        /(\d{10}) 00000 n/,
        (_, offset: string) => `${String(Number(offset) + 1).padStart(10, '0')} 00000 n`,
      );
    const shifted = new PdfFile(Buffer.from(text, 'latin1'));
    expect(() => checkTiling(shifted, shifted.latest)).toThrow(malformed);
  });
});

describe('a compressed stream', () => {
  const stream = (data: Buffer, parameters = ''): Parameters<typeof decodeStream>[0] => {
    const dict = parsed(`<< /Filter /FlateDecode ${parameters} >>`);
    if (typeof dict !== 'object' || dict?.kind !== 'dict') throw new Error('no dictionary');
    return { kind: 'stream', dict, data: deflateSync(data) };
  };

  it('is decoded with each PNG predictor', () => {
    const rows = Buffer.from([0, 1, 2, 1, 3, 1, 2, 1, 1, 3, 2, 2, 4, 1, 1]);
    const decoded = decodeStream(stream(rows, '/DecodeParms << /Predictor 12 /Columns 2 >>'), {
      remaining: 1000,
    });
    expect([...decoded]).toEqual([1, 2, 3, 4, 4, 5, 4, 6, 5, 7]);
  });

  it('is refused when it inflates beyond the budget', () => {
    expect(() => decodeStream(stream(Buffer.alloc(100_000)), { remaining: 10_000 })).toThrow(
      malformed,
    );
  });
});
