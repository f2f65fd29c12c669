import { type LetterSheet } from '@congvu/domain';
import { tinos } from '../src/font/font-family.js';
import { layoutLetter } from '../src/letter/letter-layout.js';
import { toMillimetres } from '../src/layout/decree-profile.js';
import { type FieldName } from '../src/layout/field-name.js';
import { type DocumentLayout, type TextStyle } from '../src/layout/page-model.js';
import { type StructureElement } from '../src/layout/structure.js';

/** A line of text with its place in millimetres from the page's left and top edges. */
export interface MeasuredLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly centre: number;
  readonly baseline: number;
  readonly style: TextStyle;
  readonly element: StructureElement | null;
}

export interface MeasuredField {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export class MeasuredLetter {
  readonly layout: DocumentLayout;
  readonly lines: readonly MeasuredLine[];

  constructor(sheet: LetterSheet) {
    this.layout = layoutLetter(sheet, tinos());
    this.lines = this.layout.pages.flatMap(({ items }, page) =>
      items.flatMap((item) => {
        const [first] = item.kind === 'text' ? item.runs : [];
        if (item.kind !== 'text' || first === undefined) return [];
        const left = toMillimetres(item.left);
        const right = toMillimetres(item.left + item.width);
        return [
          {
            page,
            text: item.runs.map(({ text }) => text).join(''),
            left,
            right,
            centre: (left + right) / 2,
            baseline: toMillimetres(item.baseline),
            style: first.style,
            element: item.element,
          },
        ];
      }),
    );
  }

  get pageCount(): number {
    return this.layout.pages.length;
  }

  /** The first line that begins so. */
  line(start: string): MeasuredLine {
    const found = this.lines.find(({ text }) => text.startsWith(start));
    if (found === undefined) throw new Error(`No line begins with ${start}`);
    return found;
  }

  /** Lines of the text itself: neither marks in the margins nor repeated heads of tables. */
  content(page: number): readonly MeasuredLine[] {
    return this.lines.filter((line) => line.page === page && line.element !== null);
  }

  field(name: FieldName): MeasuredField {
    for (const [page, { items }] of this.layout.pages.entries()) {
      for (const item of items) {
        if (item.kind !== 'field' || item.name !== name) continue;
        const { left, top, width, height } = item.place;
        return {
          page,
          left: toMillimetres(left),
          right: toMillimetres(left + width),
          top: toMillimetres(top),
          bottom: toMillimetres(top + height),
        };
      }
    }
    throw new Error(`No field ${name}`);
  }
}
