import { type AnnexBlock, documentTypes } from '@congvu/domain';
import { type Box } from '../layout/box.js';
import { ND30_2020 } from '../layout/decree-profile.js';
import { type LetterContext, TEXT_COLUMN } from './letter-context.js';
import { heading, paragraph } from './letter-text.js';
import { boxOf, Stack } from '../layout/stack.js';
import { tableBoxes } from './table-boxes.js';

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** An annex's name, title and reference to its letter, then its blocks (Phụ lục I, mục III). */
export function annexBoxes(
  context: LetterContext,
  annex: AnnexBlock,
  name: string,
): readonly Box[] {
  return [
    annexHeading(context, annex, name),
    ...annex.blocks.flatMap((block) => {
      switch (block.kind) {
        case 'heading':
          return heading(context, block);
        case 'paragraph':
          return paragraph(context, block);
        case 'table':
          return tableBoxes(context, block);
      }
    }),
  ];
}

/** "Phụ lục", with a Roman number where a letter has several. */
export function annexName(index: number, count: number): string {
  return count === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`;
}

function annexHeading(context: LetterContext, annex: AnnexBlock, name: string): Box {
  const { typesetter, document, headings, sheet } = context;
  const stack = new Stack(typesetter);
  const format = {
    column: TEXT_COLUMN,
    align: 'center' as const,
    pitch: ND30_2020.bodyPitch,
  };
  const bold = { face: 'bold', size: ND30_2020.title } as const;
  const element = document.add(headings.next(1));
  stack.text([{ text: name, style: bold }], { ...format, element });
  stack.text([{ text: annex.title.toLocaleUpperCase('vi'), style: bold }], { ...format, element });
  stack.text([{ text: referenceTo(sheet), style: { face: 'italic', size: ND30_2020.body } }], {
    ...format,
    element: document.add('P'),
  });
  stack.space(6);
  return { ...boxOf([stack], { gap: 0, glued: false }), opens: true };
}

/** The blanks stay empty in an electronic letter's annexes (Phụ lục I); the number stands on page 1. */
function referenceTo(sheet: LetterContext['sheet']): string {
  const blank = '\u00a0'.repeat(8);
  const { name } = documentTypes[sheet.type];
  const date = `ngày ${blank} tháng ${blank} năm ${blank}`;
  return `(Kèm theo ${name} số ${blank}/${sheet.symbol} ${date} của ${sheet.issuer.name})`;
}

function roman(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      numeral += sign;
      rest -= worth;
    }
  }
  return numeral;
}
