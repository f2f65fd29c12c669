import { ND30_2020, PAGE } from '../layout/decree-profile.js';
import { type FieldName } from '../layout/field-name.js';
import { type LetterContext, onPage } from './letter-context.js';
import { type TextItem, type TextStyle } from '../layout/page-model.js';
import { type Stack } from '../layout/stack.js';
import { type StructureElement } from '../layout/structure.js';
import { baselineIn, type Column, singlePitch } from '../layout/typesetter.js';

/** Height of a text field and its baseline, as shares of the font size; appearances are drawn by the same. */
export const TEXT_FIELD = { height: 1.2, descent: 0.27 } as const;

/** Room for a number of four digits, for two, and for a year, with a little air on both sides; longer values are drawn smaller. */
const NUMBER_ROOM = 30;
const DAY_ROOM = 16;
const YEAR_ROOM = 29;

/** Text, or the room that a field keeps free. */
type Part = { readonly text: string } | { readonly field: FieldName; readonly room: number };

/** Cell 3: "Số: …/KH-UBND", the number to be filled in together with the seal. */
export function numberLine(context: LetterContext, stack: Stack): void {
  const parts: readonly Part[] = [
    { text: 'Số:' },
    { field: 'so', room: NUMBER_ROOM },
    { text: `/${context.sheet.symbol}` },
  ];
  setParts(context, stack, {
    parts,
    style: { face: 'regular', size: ND30_2020.number },
    column: onPage(ND30_2020.issuerColumn),
  });
}

/** Cell 4: place, and the date of issue to be filled in together with the seal: it is the day of the number. */
export function dateLine(context: LetterContext, stack: Stack): void {
  const parts: readonly Part[] = [
    { text: `${context.sheet.issuer.place}, ngày ` },
    { field: 'ngay', room: DAY_ROOM },
    { text: ' tháng ' },
    { field: 'thang', room: DAY_ROOM },
    { text: ' năm ' },
    { field: 'nam', room: YEAR_ROOM },
  ];
  setParts(context, stack, {
    parts,
    style: { face: 'italic', size: ND30_2020.date },
    column: onPage(ND30_2020.nationColumn),
  });
}

interface PartsLine {
  readonly parts: readonly Part[];
  readonly style: TextStyle;
  readonly column: Column;
}

function setParts({ typesetter, document }: LetterContext, stack: Stack, line: PartsLine): void {
  const { parts, style, column } = line;
  const widths = parts.map((part) =>
    'text' in part ? typesetter.width(part.text, style) : part.room,
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  const pitch = singlePitch(style.size);
  const baseline = baselineIn(pitch, style.size);
  const element = document.add('P');
  let left = withinMargins(column.left + (column.width - total) / 2, total);
  parts.forEach((part, index) => {
    const width = widths[index] ?? 0;
    if ('text' in part) {
      stack.add(textItem(part.text, { style, left, width, baseline, element }));
    } else {
      const height = style.size * TEXT_FIELD.height;
      const field = document.addField(part.field);
      const top = baseline + style.size * TEXT_FIELD.descent - height;
      stack.add({
        kind: 'field',
        name: part.field,
        place: { left, top, width, height },
        element: field,
      });
    }
    left += width;
  });
  stack.space(pitch);
}

/** A line longer than its column moves towards the middle rather than into a margin. */
function withinMargins(left: number, width: number): number {
  const rightmost = PAGE.width - ND30_2020.margins.right - width;
  return Math.max(ND30_2020.margins.left, Math.min(left, rightmost));
}

interface PlacedText {
  readonly style: TextStyle;
  readonly left: number;
  readonly width: number;
  readonly baseline: number;
  readonly element: StructureElement;
}

function textItem(text: string, placed: PlacedText): TextItem {
  const { style, left, width, baseline, element } = placed;
  return {
    kind: 'text',
    runs: [{ style, text: text.normalize('NFC'), left }],
    baseline,
    wordSpacing: 0,
    left,
    width,
    continues: false,
    element,
  };
}
