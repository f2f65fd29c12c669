import {
  type BasisBlock,
  type Block,
  type HeadingBlock,
  type ParagraphBlock,
} from '@congvu/domain';
import { addressees } from './addressees.js';
import { type Box } from '../layout/box.js';
import { withoutEnd } from './closing-mark.js';
import { decidedBy, decisionWord, articleIn } from './decision-form.js';
import { ND30_2020 } from '../layout/decree-profile.js';
import { type LetterContext, TEXT_COLUMN } from './letter-context.js';
import { type Span } from '../layout/line-breaking.js';
import { tableBoxes } from './table-boxes.js';

/** Ends a letter's text (samples of Phụ lục III). */
const END_MARK = './.';
const INITIALS_SIZE = 11;
const REGULAR = { face: 'regular', size: ND30_2020.body } as const;

/** Blocks that stand in the text itself; recipients and annexes have their own places. */
type TextBlock = Exclude<Block, { kind: 'recipients' | 'annex' }>;

/** Cell 6 and 9a: addressees, bases, headings, paragraphs, tables, ended by "./." and the initials. */
export function letterText(context: LetterContext): readonly Box[] {
  const blocks = context.sheet.body.blocks.filter(isTextBlock);
  const boxes: Box[] = [];
  const isDecision = context.sheet.type === 'QD';
  if (isDecision) boxes.push(...decidedBy(context));
  const firstRuling = blocks.findIndex(({ kind }) => kind !== 'basis' && kind !== 'addressees');
  blocks.forEach((block, index) => {
    if (isDecision && index === firstRuling) boxes.push(...decisionWord(context));
    const isLast = index === blocks.length - 1;
    const follows = blocks[index + 1]?.kind;
    boxes.push(...blockBoxes(context, block, { isLast, follows }));
  });
  if (blocks.at(-1)?.kind !== 'paragraph') boxes.push(...endAlone(context));
  return boxes;
}

interface BlockPlace {
  readonly isLast: boolean;
  readonly follows: Block['kind'] | undefined;
}

function blockBoxes(context: LetterContext, block: TextBlock, place: BlockPlace): readonly Box[] {
  switch (block.kind) {
    case 'addressees':
      return addressees(context, block);
    case 'basis':
      return basis(context, block, place.follows === 'basis' ? ';' : '.');
    case 'heading':
      return heading(context, block);
    case 'paragraph':
      return place.isLast ? lastParagraph(context, block) : paragraph(context, block);
    case 'table':
      return tableBoxes(context, block);
  }
}

export function heading(context: LetterContext, block: HeadingBlock): readonly Box[] {
  const face = block.level === 3 ? 'regular' : 'bold';
  const boxes = bodyParagraph(context, [{ text: block.text, style: { ...REGULAR, face } }], {
    type: context.headings.next(block.level + 1),
  });
  return boxes.map((box) => ({ ...box, opens: true }));
}

export function paragraph(context: LetterContext, block: ParagraphBlock): readonly Box[] {
  return bodyParagraph(context, paragraphSpans(context, block.text), { type: 'P' });
}

function lastParagraph(context: LetterContext, block: ParagraphBlock): readonly Box[] {
  const spans = [...paragraphSpans(context, withEndMark(block.text)), ...initials(context)];
  return bodyParagraph(context, spans, { type: 'P' });
}

function endAlone(context: LetterContext): readonly Box[] {
  const spans = [{ text: END_MARK, style: REGULAR }, ...initials(context)];
  return bodyParagraph(context, spans, { type: 'P' });
}

function basis(context: LetterContext, block: BasisBlock, end: ';' | '.'): readonly Box[] {
  const style = { face: 'italic', size: ND30_2020.body } as const;
  return bodyParagraph(context, [{ text: withoutEnd(block.text) + end, style }], { type: 'P' });
}

function bodyParagraph(
  { typesetter, document }: LetterContext,
  spans: readonly Span[],
  { type }: { readonly type: 'P' | 'H1' | 'H2' | 'H3' | 'H4' },
): readonly Box[] {
  return typesetter.paragraph(spans, {
    column: TEXT_COLUMN,
    align: 'justify',
    element: document.add(type),
    pitch: ND30_2020.bodyPitch,
    firstLineIndent: ND30_2020.firstLineIndent,
    gap: ND30_2020.paragraphGap,
  });
}

/** In a decision "Điều 1." is bold, its text is not (Phụ lục I, mục II). */
function paragraphSpans({ sheet }: LetterContext, text: string): readonly Span[] {
  const article = sheet.type === 'QD' ? articleIn(text) : null;
  if (article === null) return [{ text, style: REGULAR }];
  return [
    { text: article.name, style: { face: 'bold', size: ND30_2020.body } },
    { text: article.rest, style: REGULAR },
  ];
}

function initials({ sheet }: LetterContext): readonly Span[] {
  if (sheet.initials === '') return [];
  return [{ text: sheet.initials, style: { face: 'italic', size: INITIALS_SIZE } }];
}

function withEndMark(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.endsWith(END_MARK) ? trimmed : withoutEnd(trimmed) + END_MARK;
}

function isTextBlock(block: Block): block is TextBlock {
  return block.kind !== 'recipients' && block.kind !== 'annex';
}
