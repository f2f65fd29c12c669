/** Breaks between words; no-break spaces (U+00A0, U+202F) are not among them. */
const BREAKING_SPACE = /[^\S\u00a0\u202f\ufeff]+/u;

/**
 * Categories that a font may hold glyphs for and that yet cannot be set one after another on paper:
 * control and format characters, marks that NFC could not join to a letter, private and lone surrogates.
 */
const UNPRINTABLE = /[\p{C}\p{M}]/u;

/** Words of a text in NFC, without the white space between them; none for a blank text. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(BREAKING_SPACE)
    .filter((word) => word !== '');
}

/** False for a character that never stands for itself on a printed page, whatever the font. */
export function isPrintable(character: string): boolean {
  return !UNPRINTABLE.test(character);
}
