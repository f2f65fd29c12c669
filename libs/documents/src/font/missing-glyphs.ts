import { type Block, type LetterBody } from '@congvu/domain';
import { type FontFamily, tinos } from './font-family.js';
import { wordsOf } from './printable.js';

/** A character that cannot be printed, and the field it stands in. */
export interface MissingGlyph {
  /** RFC 6901, from the object that was checked, e.g. `/body/blocks/3/text`. */
  readonly pointer: string;
  readonly character: string;
}

/** What people write into a letter. */
export interface LetterTexts {
  readonly subject: string;
  readonly body: LetterBody;
}

type Field = readonly [pointer: string, text: string];

/**
 * Every character of a letter's texts that no page can show, each once a field, in the order of the fields:
 * emoji, Chinese, control characters, marks that belong to no letter. Empty when the letter can be drawn.
 */
export function findMissingGlyphs(
  { subject, body }: LetterTexts,
  fonts: FontFamily = tinos(),
): readonly MissingGlyph[] {
  const fields: Field[] = [['/subject', subject]];
  body.blocks.forEach((block, i) => fields.push(...fieldsOf(block, `/body/blocks/${String(i)}`)));
  return fields.flatMap(([pointer, text]) =>
    missingIn(text, fonts).map((character) => ({ pointer, character })),
  );
}

function missingIn(text: string, fonts: FontFamily): readonly string[] {
  const missing = new Set<string>();
  for (const word of wordsOf(text)) {
    for (const character of word) if (!isInAllFaces(fonts, character)) missing.add(character);
  }
  return [...missing];
}

/** A text may be set in any face, and an annex's title in capitals. */
function isInAllFaces(fonts: FontFamily, character: string): boolean {
  const capital = character.toLocaleUpperCase('vi');
  return Object.values(fonts).every(
    (face) => face.has(character) && [...capital].every((one) => face.has(one)),
  );
}

function fieldsOf(block: Block, at: string): readonly Field[] {
  switch (block.kind) {
    case 'basis':
    case 'heading':
    case 'paragraph':
      return [[`${at}/text`, block.text]];
    case 'table':
      return [
        ...block.columns.map(({ title }, i): Field => [`${at}/columns/${String(i)}/title`, title]),
        ...block.rows.flatMap((cells, row) =>
          cells.map((text, i): Field => [`${at}/rows/${String(row)}/${String(i)}`, text]),
        ),
      ];
    case 'addressees':
      return block.items.map((text, i): Field => [`${at}/items/${String(i)}`, text]);
    case 'recipients':
      return [
        ...block.lines.map(({ text }, i): Field => [`${at}/lines/${String(i)}/text`, text]),
        [`${at}/archive`, block.archive],
      ];
    case 'annex':
      return [
        [`${at}/title`, block.title],
        ...block.blocks.flatMap((inner, i) => fieldsOf(inner, `${at}/blocks/${String(i)}`)),
      ];
  }
}
