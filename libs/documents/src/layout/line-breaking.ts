import { type FontFamily } from '../font/font-family.js';
import { wordsOf } from '../font/printable.js';
import { type TextRun, type TextStyle } from './page-model.js';

/** A stretch of text in one style; spans meet at a space. */
export interface Span {
  readonly text: string;
  readonly style: TextStyle;
}

interface Word {
  readonly text: string;
  readonly style: TextStyle;
  readonly width: number;
}

export interface Line {
  readonly words: readonly Word[];
  /** Natural width with single spaces. */
  readonly width: number;
  /** Room that the line may fill. */
  readonly limit: number;
  readonly isLast: boolean;
}

interface Measure {
  readonly first: number;
  readonly rest: number;
}

/** A gap wider than this many points looks like a mistake: such a line stays ragged. */
const WIDEST_STRETCH = 14;

/** Fills lines one after another; a word wider than a whole line is cut where the line ends. */
export function breakLines(
  family: FontFamily,
  spans: readonly Span[],
  measure: Measure,
): readonly Line[] {
  const lines: Line[] = [];
  let words: Word[] = [];
  let width = 0;
  let limit = measure.first;
  for (const word of wordsThatFit(family, spans, Math.min(measure.first, measure.rest))) {
    const gap = words.length === 0 ? 0 : spaceWidth(family, words[words.length - 1]);
    if (words.length > 0 && width + gap + word.width > limit) {
      lines.push({ words, width, limit, isLast: false });
      words = [word];
      width = word.width;
      limit = measure.rest;
    } else {
      words.push(word);
      width += gap + word.width;
    }
  }
  lines.push({ words, width, limit, isLast: true });
  return lines;
}

/** As few lines as the room needs, about equally long: for what stands centred. */
export function breakEvenly(
  family: FontFamily,
  spans: readonly Span[],
  width: number,
): readonly Line[] {
  const lines = breakLines(family, spans, { first: width, rest: width });
  if (lines.length === 1) return lines;
  // Narrower than its widest word a column would cut that word.
  let narrow = Math.max(...lines.flatMap(({ words }) => words.map((word) => word.width)));
  let wide = width;
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    const needed = breakLines(family, spans, { first: middle, rest: middle }).length;
    if (needed > lines.length) narrow = middle;
    else wide = middle;
  }
  const even = breakLines(family, spans, { first: wide, rest: wide });
  return even.map((line) => ({ ...line, limit: width }));
}

/** Space to add at each gap so that the line fills its room; 0 for last lines and for lines of one word. */
export function stretchOf(line: Line): number {
  if (line.isLast || line.words.length < 2) return 0;
  const stretch = (line.limit - line.width) / (line.words.length - 1);
  return stretch > WIDEST_STRETCH ? 0 : stretch;
}

/** The line as runs of one style each, from `left` on; a run that another follows ends with the space. */
export function runsOf(
  family: FontFamily,
  line: Line,
  at: { readonly left: number; readonly stretch: number },
): readonly TextRun[] {
  const runs: TextRun[] = [];
  let x = at.left;
  let text = '';
  let runLeft = x;
  line.words.forEach((word, index) => {
    const next = line.words[index + 1];
    text += next === undefined ? word.text : `${word.text} `;
    x += word.width + (next === undefined ? 0 : spaceWidth(family, word) + at.stretch);
    if (next !== undefined && sameStyle(next.style, word.style)) return;
    runs.push({ style: word.style, text, left: runLeft });
    text = '';
    runLeft = x;
  });
  return runs;
}

function* wordsThatFit(
  family: FontFamily,
  spans: readonly Span[],
  limit: number,
): Generator<Word, void, undefined> {
  for (const { text, style } of spans) {
    for (const word of wordsOf(text)) {
      const width = family[style.face].width(word, style.size);
      if (width <= limit) yield { text: word, style, width };
      else yield* pieces(family, { text: word, style }, limit);
    }
  }
}

function* pieces(family: FontFamily, word: Span, limit: number): Generator<Word, void, undefined> {
  let text = '';
  let width = 0;
  for (const character of word.text) {
    const advance = family[word.style.face].width(character, word.style.size);
    if (text !== '' && width + advance > limit) {
      yield { text, style: word.style, width };
      text = '';
      width = 0;
    }
    text += character;
    width += advance;
  }
  yield { text, style: word.style, width };
}

function spaceWidth(family: FontFamily, after: Word | undefined): number {
  return after === undefined ? 0 : family[after.style.face].width(' ', after.style.size);
}

function sameStyle(one: TextStyle, other: TextStyle): boolean {
  return one.face === other.face && one.size === other.size;
}
