import { describe, expect, it } from '@jest/globals';
import { aPlan } from '../../test/provincial-letters.js';
import { bodyOf, tableOf } from '../../test/sample-letters.js';
import { VIETNAMESE_LETTERS } from '../../test/vietnamese.js';
import { tinos } from './font-family.js';
import { GlyphMissing, glyphMissingDetail } from './glyph-missing.js';
import { findMissingGlyphs } from './missing-glyphs.js';

describe('findMissingGlyphs', () => {
  it('finds nothing in a letter of Vietnamese words, composed or not', () => {
    const letters = VIETNAMESE_LETTERS.join('').normalize('NFD');
    const body = bodyOf({ kind: 'paragraph', text: `${letters} 485.000 ₫ – “…” №\n\tdòng mới` });
    expect(findMissingGlyphs({ subject: letters, body })).toEqual([]);
    expect(findMissingGlyphs({ subject: 'V/v', body: aPlan().body })).toEqual([]);
  });

  it('points at the field of each character, once a field', () => {
    const table = { ...tableOf(1), rows: [['1', 'sạch 🌿 đẹp 🌿', '', '']] };
    const body = bodyOf(
      { kind: 'basis', text: 'Căn cứ 漢' },
      table,
      { kind: 'recipients', lines: [{ text: 'Sở ☃' }], archive: 'VT ✅' },
      { kind: 'addressees', items: ['ok', '😀'] },
      { kind: 'annex', title: '🎉', blocks: [{ kind: 'paragraph', text: '\u0007' }] },
    );
    expect(findMissingGlyphs({ subject: 'Kế hoạch 🚀', body })).toEqual([
      { pointer: '/subject', character: '🚀' },
      { pointer: '/body/blocks/0/text', character: '漢' },
      { pointer: '/body/blocks/1/rows/0/1', character: '🌿' },
      { pointer: '/body/blocks/2/lines/0/text', character: '☃' },
      { pointer: '/body/blocks/2/archive', character: '✅' },
      { pointer: '/body/blocks/3/items/1', character: '😀' },
      { pointer: '/body/blocks/4/title', character: '🎉' },
      { pointer: '/body/blocks/4/blocks/0/text', character: '\u0007' },
    ]);
  });

  it.each(['\u0000', '\u200b', '\ufeff', '\u202e', '\ue000', '\ud800', 'q\u0303'])(
    'refuses %j, which a font may know and paper cannot show',
    (text) => {
      const body = bodyOf({ kind: 'paragraph', text: `a${text}b` });
      expect(findMissingGlyphs({ subject: '', body })).toHaveLength(1);
    },
  );
});

describe('GlyphMissing', () => {
  it('names the character and its code point', () => {
    const measure = () => tinos().regular.width('Kế hoạch 😀', 14);
    expect(measure).toThrow(GlyphMissing);
    expect(measure).toThrow('Ký tự không in được: “😀” U+1F600.');
  });

  it('names a character that cannot be seen by its code point alone', () => {
    expect(glyphMissingDetail('\u200b')).toBe('Ký tự không in được: U+200B.');
  });
});
