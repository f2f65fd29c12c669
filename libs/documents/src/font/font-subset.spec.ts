import { describe, expect, it } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import { create, type Font } from 'fontkit';
import { VIETNAMESE_LETTERS } from '../../test/vietnamese.js';
import { type FaceName, tinos } from './font-family.js';

const PUNCTUATION = [...'0123456789 .,;:!?()/%+-–—“”‘’…№₫≤≥×§'];
const FACES: readonly FaceName[] = ['regular', 'bold', 'italic', 'boldItalic'];
const PATH = /^[MLQCZ\d\s.,-]+$/u;

function parsed(program: Buffer): Font {
  const font = create(program);
  if (!('getGlyph' in font)) throw new Error('A collection');
  return font;
}

/** Every n-th character, so that glyphs of odd length fall on different places. */
function everyNth(step: number): string {
  return [...VIETNAMESE_LETTERS, ...PUNCTUATION].filter((_, index) => index % step === 0).join('');
}

describe.each(FACES)('a subset of Tinos %s', (name) => {
  const face = tinos()[name];

  it.each([1, 2, 3, 7])('keeps each outline and width of every %d. character', (step) => {
    const characters = everyNth(step);
    const { deflated, length } = face.subset(characters);
    const program = inflateSync(deflated);
    expect(program).toHaveLength(length);
    const font = parsed(program);
    [...characters].forEach((character, index) => {
      const glyph = font.getGlyph(index + 1);
      expect(glyph.path.commands).toEqual(face.outline(character));
      expect((glyph.advanceWidth * 1000) / font.unitsPerEm).toBe(face.glyph(character).width);
      if (character !== ' ') expect(glyph.path.toSVG()).toMatch(PATH);
    });
  });

  it('is much smaller than the whole face', () => {
    expect(face.subset('Độc lập - Tự do - Hạnh phúc').deflated.length).toBeLessThan(12_000);
  });

  it('has a checksum that fits the whole file', () => {
    const program = inflateSync(face.subset('ABC').deflated);
    let sum = 0;
    for (let at = 0; at < program.length; at += 4) sum = (sum + program.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});
