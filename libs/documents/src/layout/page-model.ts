import { type FaceName } from '../font/font-family.js';
import { type FieldName } from './field-name.js';
import { type StructureElement } from './structure.js';

export interface TextStyle {
  readonly face: FaceName;
  /** Points. */
  readonly size: number;
}

/** A place on a page in points, measured from the page's left and top edges. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface TextRun {
  readonly style: TextStyle;
  readonly text: string;
  readonly left: number;
}

/** One line of text. `baseline` is measured from the top; `element` is null for what is not content. */
export interface TextItem {
  readonly kind: 'text';
  readonly runs: readonly TextRun[];
  readonly baseline: number;
  /** Added after each space to justify the line. */
  readonly wordSpacing: number;
  readonly left: number;
  readonly width: number;
  /** More of the same paragraph follows on the next line: reading aloud needs a space there. */
  readonly continues: boolean;
  readonly element: StructureElement | null;
}

export interface RuleItem {
  readonly kind: 'rule';
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly thickness: number;
}

export interface FieldItem {
  readonly kind: 'field';
  readonly name: FieldName;
  readonly place: Rectangle;
  readonly element: StructureElement;
}

export type PageItem = TextItem | RuleItem | FieldItem;

export interface LayoutPage {
  readonly items: readonly PageItem[];
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Where everything of a file stands: pure data, before any PDF. */
export interface DocumentLayout {
  /** Points. */
  readonly size: PageSize;
  readonly pages: readonly LayoutPage[];
  readonly document: StructureElement;
}

/** The same item further down by so many points. */
export function lowered(item: PageItem, by: number): PageItem {
  switch (item.kind) {
    case 'text':
      return { ...item, baseline: item.baseline + by };
    case 'rule':
      return {
        ...item,
        from: { x: item.from.x, y: item.from.y + by },
        to: { x: item.to.x, y: item.to.y + by },
      };
    case 'field':
      return { ...item, place: { ...item.place, top: item.place.top + by } };
  }
}
