import { type FontFamily } from '../font/font-family.js';
import { type Box } from './box.js';
import {
  breakEvenly,
  breakLines,
  type Line,
  runsOf,
  type Span,
  stretchOf,
} from './line-breaking.js';
import { type TextItem, type TextStyle } from './page-model.js';
import { type StructureElement } from './structure.js';

export type Align = 'left' | 'center' | 'right' | 'justify';

/** A column of a page in points: its left edge from the page's left edge, and its width. */
export interface Column {
  readonly left: number;
  readonly width: number;
}

/** How lines of one paragraph are set. */
export interface LineFormat {
  readonly column: Column;
  readonly align: Align;
  readonly element: StructureElement | null;
  /** From one baseline to the next. */
  readonly pitch: number;
  readonly firstLineIndent?: number;
}

/** Share of the font size above and below the baseline that Times New Roman's letters take. */
const ASCENT = 0.891;
const DESCENT = 0.216;

/** Where the baseline lies in a line of this pitch. */
export function baselineIn(pitch: number, size: number): number {
  return (pitch - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
}

/** Single line spacing of Times New Roman. */
export function singlePitch(size: number): number {
  return Math.round(size * 1.15 * 100) / 100;
}

/** Sets text as lines, each with its baseline measured from the top of that line. */
export class Typesetter {
  constructor(readonly family: FontFamily) {}

  lines(spans: readonly Span[], format: LineFormat): readonly TextItem[] {
    const indent = format.firstLineIndent ?? 0;
    const { width } = format.column;
    const lines =
      format.align === 'center'
        ? breakEvenly(this.family, spans, width)
        : breakLines(this.family, spans, { first: width - indent, rest: width });
    return lines
      .filter((line) => line.words.length > 0)
      .map((line, index) =>
        this.item(line, { ...format, firstLineIndent: index === 0 ? indent : 0 }),
      );
  }

  /** A paragraph as one box a line; its first two and its last two lines never part. */
  paragraph(spans: readonly Span[], format: LineFormat & { readonly gap: number }): readonly Box[] {
    const lines = this.lines(spans, format);
    return lines.map((line, index) => ({
      height: format.pitch,
      gap: index === 0 ? format.gap : 0,
      glued: index === 1 || (index > 0 && index === lines.length - 1),
      items: [line],
    }));
  }

  width(text: string, style: TextStyle): number {
    return this.family[style.face].width(text.normalize('NFC'), style.size);
  }

  private item(line: Line, format: LineFormat): TextItem {
    const stretch = format.align === 'justify' ? stretchOf(line) : 0;
    const indent = format.firstLineIndent ?? 0;
    const left = format.column.left + indent + shiftOf(line, format.align);
    const size = Math.max(...line.words.map(({ style }) => style.size));
    return {
      kind: 'text',
      runs: runsOf(this.family, line, { left, stretch }),
      baseline: baselineIn(format.pitch, size),
      wordSpacing: stretch,
      left,
      width: line.width + stretch * (line.words.length - 1),
      continues: !line.isLast,
      element: format.element,
    };
  }
}

function shiftOf(line: Line, align: Align): number {
  switch (align) {
    case 'left':
    case 'justify':
      return 0;
    case 'center':
      return (line.limit - line.width) / 2;
    case 'right':
      return line.limit - line.width;
  }
}
