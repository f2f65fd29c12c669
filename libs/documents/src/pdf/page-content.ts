import { type LayoutPage, type RuleItem, type TextItem } from '../layout/page-model.js';
import { type StructureElement } from '../layout/structure.js';
import { type LetterFonts } from './letter-fonts.js';
import { coordinate } from './number-format.js';

export interface PageContent {
  readonly operators: string;
  /** The element of each marked-content id, in order from 0. */
  readonly marked: readonly StructureElement[];
}

/**
 * Draws a page. Consecutive items of one element become one marked sequence; what belongs to no element is an
 * artifact (PDF 32000-1, 14.8.2.2).
 */
export function pageContent(page: LayoutPage, fonts: LetterFonts, pageHeight: number): PageContent {
  const operators: string[] = [];
  const marked: StructureElement[] = [];
  let open: StructureElement | null | undefined;
  for (const item of page.items) {
    if (item.kind === 'field') continue;
    const element = item.kind === 'text' ? item.element : null;
    if (element !== open) {
      if (open !== undefined) operators.push('EMC');
      operators.push(openingOf(element, marked.length));
      if (element !== null) marked.push(element);
      open = element;
    }
    operators.push(
      item.kind === 'text'
        ? textOperators(item, fonts, pageHeight)
        : ruleOperators(item, pageHeight),
    );
  }
  if (open !== undefined) operators.push('EMC');
  return { operators: operators.join('\n'), marked };
}

function openingOf(element: StructureElement | null, id: number): string {
  return element === null ? '/Artifact BMC' : `/${element.type} <</MCID ${String(id)}>> BDC`;
}

function textOperators(item: TextItem, fonts: LetterFonts, pageHeight: number): string {
  const y = coordinate(pageHeight - item.baseline);
  const last = item.runs.length - 1;
  const runs = item.runs.map(({ style, text, left }, index) => {
    const shown = item.continues && index === last ? `${text} ` : text;
    const font = `/${fonts.nameOf(style.face)} ${String(style.size)} Tf`;
    // In thousandths of the font size, against the direction of writing.
    const shift = (-item.wordSpacing * 1000) / style.size;
    const strings = showing(shown, fonts.codesFor(style.face, shown), shift);
    return `${font} 1 0 0 1 ${coordinate(left)} ${y} Tm ${strings}`;
  });
  return `BT ${runs.join(' ')} ET`;
}

/** Word spacing (Tw) has no effect on two-byte codes, so the gaps are written out after each space. */
function showing(text: string, codes: string, shift: number): string {
  if (shift === 0 || !text.includes(' ')) return `<${codes}> Tj`;
  const parts: string[] = [];
  let start = 0;
  let at = 0;
  const gap = coordinate(shift);
  for (const character of text) {
    at += 4;
    if (character !== ' ') continue;
    parts.push(`<${codes.slice(start, at)}>${gap}`);
    start = at;
  }
  if (start < codes.length) parts.push(`<${codes.slice(start)}>`);
  return `[${parts.join('')}] TJ`;
}

function ruleOperators({ from, to, thickness }: RuleItem, pageHeight: number): string {
  const start = `${coordinate(from.x)} ${coordinate(pageHeight - from.y)} m`;
  const end = `${coordinate(to.x)} ${coordinate(pageHeight - to.y)} l`;
  return `${String(thickness)} w ${start} ${end} S`;
}
