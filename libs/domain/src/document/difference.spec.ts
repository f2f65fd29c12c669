import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { body, heading, paragraph, recipients, table } from '../../test/bodies.js';
import { differenceOfBodies, differenceOfTexts } from './difference.js';
import { type Block } from './letter-body.js';

describe('differenceOfTexts', () => {
  it('shows the words that changed', () => {
    expect(differenceOfTexts('trước ngày 15/11 hằng năm', 'trước ngày 20/11 hằng năm')).toEqual([
      { kind: 'same', text: 'trước ngày ' },
      { kind: 'removed', text: '15' },
      { kind: 'added', text: '20' },
      { kind: 'same', text: '/11 hằng năm' },
    ]);
  });

  it('loses nothing: all but the added give the old text, all but the removed the new one', () => {
    const aText = fc.array(fc.constantFrom('Kế', 'hoạch', ' ', ' ', ',', 'năm', '2024', '\n'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(aText, aText, (one, two) => {
        const [before, after] = [one.join(''), two.join('')];
        const runs = differenceOfTexts(before, after);
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
        expect(runs.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });

  it('takes the whole as changed when two long texts are too much to compare word by word', () => {
    const words = (stem: string) =>
      Array.from({ length: 5_000 }, (_, place) => `${stem}${place}`).join(' ');
    const runs = differenceOfTexts(words('a'), words('b'));
    expect(runs.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('differenceOfBodies', () => {
  const letter = [
    heading('I. MỤC ĐÍCH'),
    paragraph('Nâng cao đạo đức công vụ.'),
    table(),
    recipients,
  ];

  it('is empty for equal letters', () => {
    expect(differenceOfBodies(body(...letter), body(...letter))).toEqual([]);
  });

  it('names the changed block with its words', () => {
    const after = body(
      ...letter.slice(0, 1),
      paragraph('Nâng cao văn hóa công vụ.'),
      ...letter.slice(2),
    );
    expect(differenceOfBodies(body(...letter), after)).toEqual([
      {
        kind: 'changed',
        block: 'paragraph',
        before: 1,
        after: 1,
        runs: [
          { kind: 'same', text: 'Nâng cao ' },
          { kind: 'removed', text: 'đạo đức' },
          { kind: 'added', text: 'văn hóa' },
          { kind: 'same', text: ' công vụ.' },
        ],
      },
    ]);
  });

  it('names blocks that came and went', () => {
    const found = differenceOfBodies(
      body(...letter),
      body(paragraph('Mới.'), ...letter.slice(0, 2), recipients),
    );
    expect(found.map(({ kind, block, before, after }) => [kind, block, before, after])).toEqual([
      ['added', 'paragraph', null, 0],
      ['removed', 'table', 2, null],
    ]);
  });

  it('shows the cell of a table that changed', () => {
    const after = body(
      ...letter.slice(0, 2),
      table({ rows: [['Rà soát quy chế', 'Quý III']] }),
      recipients,
    );
    const [change] = differenceOfBodies(body(...letter), after);
    expect(change?.runs.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      'II',
      'III',
    ]);
  });

  it('names a block whose words stayed but whose form changed', () => {
    const after = body(heading('I. MỤC ĐÍCH', 2), ...letter.slice(1));
    expect(differenceOfBodies(body(...letter), after)).toMatchObject([
      { kind: 'changed', runs: [{ kind: 'same', text: 'I. MỤC ĐÍCH' }] },
    ]);
  });

  it('accounts for every block of both letters', () => {
    const aBlock = fc.constantFrom<Block>(
      paragraph('a'),
      paragraph('b'),
      heading('a'),
      heading('b'),
      table(),
      recipients,
    );
    const blocks = fc.array(aBlock, { maxLength: 12 });
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const changes = differenceOfBodies(body(...before), body(...after));
        const gone = changes
          .filter((change) => change.before !== null)
          .map((change) => change.before);
        const come = changes
          .filter((change) => change.after !== null)
          .map((change) => change.after);
        const kept = (all: Block[], places: (number | null)[]) =>
          all.filter((_, place) => !places.includes(place));
        expect(kept(before, gone)).toEqual(kept(after, come));
        expect(gone).toEqual([...new Set(gone)]);
      }),
    );
  });
});
