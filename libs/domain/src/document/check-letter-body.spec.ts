import { describe, expect, it } from '@jest/globals';
import { body, heading, paragraph, recipients, table } from '../../test/bodies.js';
import { checkLetterBody } from './check-letter-body.js';
import { type Block } from './letter-body.js';
import { type BodyStage } from './letter-text-faults.js';

const faults = (blocks: Block[], stage?: BodyStage): string[] =>
  checkLetterBody(body(...blocks), stage).map(({ pointer, code }) => `${pointer} ${code}`);

describe('checkLetterBody', () => {
  it('accepts a whole letter', () => {
    const annex: Block = {
      kind: 'annex',
      title: 'Phụ lục I',
      blocks: [heading('I. Nhiệm vụ') as never, table()],
    };
    const addressees: Block = { kind: 'addressees', items: ['Ủy ban nhân dân tỉnh'] };
    const basis: Block = {
      kind: 'basis',
      text: 'Căn cứ Quyết định số 1847/QĐ-TTg ngày 27/12/2018',
    };
    expect(
      faults([
        addressees,
        basis,
        heading('I. MỤC ĐÍCH'),
        paragraph('Nâng cao.'),
        table(),
        recipients,
        annex,
      ]),
    ).toEqual([]);
  });

  it('wants content before a submission, not in a draft', () => {
    expect(faults([recipients])).toEqual(['/blocks blank']);
    expect(faults([recipients], 'draft')).toEqual([]);
  });

  it('names each empty text by pointer', () => {
    const holes: Block[] = [
      paragraph(' '),
      { kind: 'annex', title: '', blocks: [{ kind: 'paragraph', text: '' }] },
      { kind: 'recipients', lines: [{ text: '' }], archive: '' },
      { kind: 'addressees', items: [] },
    ];
    expect(faults(holes)).toEqual([
      '/blocks/0/text blank',
      '/blocks/1/title blank',
      '/blocks/1/blocks/0/text blank',
      '/blocks/2/lines/0/text blank',
      '/blocks/2/archive blank',
      '/blocks/3/items blank',
    ]);
    expect(faults(holes, 'draft')).toEqual([]);
  });

  it('allows one block of recipients and one of addressees', () => {
    expect(faults([paragraph('Một.'), recipients, recipients])).toEqual([
      '/blocks/2 repeated-block',
    ]);
  });

  it('wants shares of a table that add up to the width', () => {
    const [first, second] = table().columns;
    const columns = [first, { ...second, width: 0.4 }] as never;
    expect(faults([table({ columns })])).toEqual(['/blocks/0/columns column-width']);
    const narrow = [first, { ...second, width: 0 }] as never;
    expect(faults([table({ columns: narrow })])).toEqual([
      '/blocks/0/columns/1/width column-width',
    ]);
    const nothing = [first, { ...second, width: Number.NaN }] as never;
    expect(faults([table({ columns: nothing })])).toEqual([
      '/blocks/0/columns/1/width column-width',
    ]);
  });

  it('takes thirds for a whole', () => {
    const columns = [1, 2, 3].map((place) => ({
      title: `Cột ${place}`,
      width: 0.333,
      align: 'left' as const,
    }));
    expect(faults([table({ columns, rows: [['a', 'b', 'c']] })])).toEqual([]);
  });

  it('wants as many cells as columns, which may be empty or a dash', () => {
    expect(faults([table({ rows: [['a', 'b'], ['a']] })])).toEqual(['/blocks/0/rows/1 row-length']);
    expect(
      faults([
        table({
          rows: [
            ['', '-'],
            ['x', '…'],
          ],
        }),
      ]),
    ).toEqual([]);
  });

  it('refuses giants', () => {
    expect(faults(Array.from({ length: 501 }, () => paragraph('a')))).toEqual(['/blocks length']);
    expect(faults(Array.from({ length: 40 }, () => paragraph('a'.repeat(9_000))))).toEqual([
      '/blocks length',
    ]);
    expect(faults([paragraph('a'.repeat(10_001))])).toEqual(['/blocks/0/text length']);
    expect(faults([table({ rows: Array.from({ length: 501 }, () => ['a', 'b']) })])).toEqual([
      '/blocks/0/rows length',
    ]);
  });

  it.each<BodyStage>(['draft', 'complete'])(
    'refuses secrecy marks and bad characters already in a %s',
    (stage) => {
      const blocks = [paragraph('Kế hoạch\nTỐI MẬT'), table({ rows: [['MẬT', 'x\u0000']] })];
      expect(faults(blocks, stage)).toEqual([
        '/blocks/0/text state-secret-not-allowed',
        '/blocks/1/rows/0/0 state-secret-not-allowed',
        '/blocks/1/rows/0/1 bad-unicode',
      ]);
    },
  );

  it('reads innocent words about secrets as words', () => {
    expect(faults([paragraph('Giữ bí mật đời tư; không tiết lộ tài liệu mật.')])).toEqual([]);
  });
});
