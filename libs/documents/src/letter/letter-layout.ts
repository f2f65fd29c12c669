import { type LetterSheet } from '@congvu/domain';
import { type FontFamily } from '../font/font-family.js';
import { annexBoxes, annexName } from './annex-boxes.js';
import { type Box, paginate } from '../layout/box.js';
import { ND30_2020, PAGE, TEXT_HEIGHT } from '../layout/decree-profile.js';
import { type LetterContext } from './letter-context.js';
import { letterEnd } from './letter-end.js';
import { letterHeading, letterTitle } from './letter-heading.js';
import { letterText } from './letter-text.js';
import { type LayoutPage, type DocumentLayout } from '../layout/page-model.js';
import { pageMarks } from './page-marks.js';
import { HeadingLevels, StructureElement } from '../layout/structure.js';
import { Typesetter } from '../layout/typesetter.js';

/** Sets a letter by Nghị định 30/2020/NĐ-CP, Phụ lục I. @throws GlyphMissing */
export function layoutLetter(sheet: LetterSheet, family: FontFamily): DocumentLayout {
  const document = new StructureElement('Document');
  const typesetter = new Typesetter(family);
  const context = { sheet, typesetter, document, headings: new HeadingLevels() };
  // In this order, which is also the reading order: signature and recipients come before the annexes.
  const letter = letterBoxes(context);
  const annexes = sheet.body.blocks.filter((block) => block.kind === 'annex');
  const parts = [
    letter,
    ...annexes.map((annex, i) => annexBoxes(context, annex, annexName(i, annexes.length))),
  ];
  return { size: PAGE, document, pages: parts.flatMap((boxes) => numberedPages(context, boxes)) };
}

function letterBoxes(context: LetterContext): readonly Box[] {
  const heading = letterHeading(context);
  const title = letterTitle(context);
  const text = letterText(context);
  const end = letterEnd(context);
  const opening = title === null ? [heading] : [heading, title];
  return [...opening, ...(end.length === 0 ? text : keepingLastLines(text)), ...end];
}

/** The last two boxes of the text stay together, so that with them a signature is never alone on a page. */
function keepingLastLines(text: readonly Box[]): readonly Box[] {
  return text.map((box, index) => (index === text.length - 1 ? { ...box, glued: true } : box));
}

/** The letter and each of its annexes count their own pages (Phụ lục I). */
function numberedPages(context: LetterContext, boxes: readonly Box[]): readonly LayoutPage[] {
  const area = { top: ND30_2020.margins.top, height: TEXT_HEIGHT };
  return paginate(boxes, area).map((items, index) => ({
    items: [...items, ...pageMarks(context.typesetter, context.sheet.marks, index + 1)],
  }));
}
