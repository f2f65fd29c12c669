import { type LetterSheet } from '@congvu/domain';
import { ND30_2020, TEXT_WIDTH } from '../layout/decree-profile.js';
import { type HeadingLevels, type StructureElement } from '../layout/structure.js';
import { type Column, type Typesetter } from '../layout/typesetter.js';

/** What every part of a letter is set with. */
export interface LetterContext {
  readonly sheet: LetterSheet;
  readonly typesetter: Typesetter;
  readonly document: StructureElement;
  readonly headings: HeadingLevels;
}

/** The whole width between the margins. */
export const TEXT_COLUMN: Column = { left: ND30_2020.margins.left, width: TEXT_WIDTH };

/** A column given from the left margin, as one from the page's edge. */
export function onPage(column: Column): Column {
  return { left: ND30_2020.margins.left + column.left, width: column.width };
}
