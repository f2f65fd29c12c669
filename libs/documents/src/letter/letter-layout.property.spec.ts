import { describe, expect, it } from '@jest/globals';
import { type Block } from '@congvu/domain';
import fc from 'fast-check';
import { MeasuredLetter } from '../../test/measured.js';
import { aLetter, bodyOf } from '../../test/sample-letters.js';
import { VIETNAMESE_LETTERS } from '../../test/vietnamese.js';

const letters = [...VIETNAMESE_LETTERS, ...'bcdghklmnpqrstvx0123456789,;:–“”()/-%'];
const word = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''));
const longWord = fc
  .array(fc.constantFrom(...letters), { minLength: 60, maxLength: 200 })
  .map((parts) => parts.join(''));
const words = fc
  .array(fc.oneof({ weight: 30, arbitrary: word }, { weight: 1, arbitrary: longWord }), {
    minLength: 1,
    maxLength: 120,
  })
  .map((parts) => parts.join(' '));
const cell = fc.array(word, { maxLength: 12 }).map((parts) => parts.join(' '));

const table = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(
      fc.record({
        title: cell,
        width: fc.double({ min: 0.05, max: 1, noNaN: true }),
        align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
      }),
      { minLength: count, maxLength: count },
    ),
    rows: fc.array(fc.array(cell, { minLength: count, maxLength: count }), { maxLength: 25 }),
  }),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('paragraph' as const), text: words }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
      text: words,
    }),
  },
  { weight: 2, arbitrary: table },
);

function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((one) => {
    switch (one.kind) {
      case 'paragraph':
      case 'heading':
        return [one.text];
      case 'table':
        return [...one.columns.map(({ title }) => title), ...one.rows.flat()];
      default:
        return [];
    }
  });
}

const solid = (text: string) => text.replace(/\s/gu, '');

describe('any body of a letter', () => {
  it('stays within the margins and shows every word once', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        // A closing mark changes what stands there; one paragraph more keeps the rest as it was.
        const end = { kind: 'paragraph', text: 'Hết./.' } as const;
        const letter = new MeasuredLetter(aLetter({ body: bodyOf(...blocks, end) }));
        const byElement = new Map<unknown, string>();
        for (const line of letter.lines) {
          if (line.element === null) continue;
          expect(line.left).toBeGreaterThan(29.99);
          expect(line.right).toBeLessThan(195.01);
          expect(line.baseline).toBeGreaterThan(20);
          expect(line.baseline).toBeLessThan(277);
          const before = byElement.get(line.element) ?? '';
          byElement.set(line.element, before + solid(line.text));
        }
        const shown = [...byElement.values()];
        for (const text of textsOf(blocks).map(solid)) {
          if (text === '') continue;
          const at = shown.indexOf(text);
          expect(at).toBeGreaterThanOrEqual(0);
          shown.splice(at, 1);
        }
        // What is left is the heading of the letter, its closing paragraph and its signature.
        expect(shown.length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 60 },
    );
  });
});
