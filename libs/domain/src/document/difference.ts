import { stretchesOf } from './sequence-stretches.js';
import { type Block, type LetterBody } from './letter-body.js';
import { textOfBlock } from './text-of-block.js';

export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A block that is not what it was; `before`/`after` are places among the blocks of the two bodies, null where it has none. */
export interface BlockChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly block: Block['kind'];
  readonly before: number | null;
  readonly after: number | null;
  /** The text of both, run by run; all runs but the added give the old text, all but the removed the new one. */
  readonly runs: readonly WordRun[];
}

/**
 * What the reviewer has to look at again: the blocks that changed, word by word, in reading order. Equal bodies give an
 * empty list. A change that leaves all words in place (a heading's level, a column's width) is one `same` run.
 */
export function differenceOfBodies(before: LetterBody, after: LetterBody): BlockChange[] {
  const keys = ({ blocks }: LetterBody): string[] => blocks.map((block) => JSON.stringify(block));
  return stretchesOf(keys(before), keys(after)).flatMap((stretch) => {
    if (stretch.kind === 'same') return [];
    const old = placed(before, stretch.before);
    const fresh = placed(after, stretch.after);
    return changesOf(old, fresh);
  });
}

interface Placed {
  readonly block: Block;
  readonly place: number;
}

function placed({ blocks }: LetterBody, [from, to]: readonly [number, number]): Placed[] {
  return blocks.slice(from, to).map((block, index) => ({ block, place: from + index }));
}

/** Blocks of the same kind are taken as one that was changed, in their order; the rest was removed or added. */
function changesOf(old: readonly Placed[], fresh: readonly Placed[]): BlockChange[] {
  const kinds = (blocks: readonly Placed[]): string[] => blocks.map(({ block }) => block.kind);
  return stretchesOf(kinds(old), kinds(fresh)).flatMap((stretch) => {
    const was = old.slice(...stretch.before);
    const is = fresh.slice(...stretch.after);
    if (stretch.kind === 'same') return was.flatMap((one, index) => changed(one, is[index]));
    return [...was.map(removed), ...is.map(added)];
  });
}

function changed(was: Placed, is: Placed | undefined): BlockChange[] {
  if (!is) return [removed(was)];
  const runs = differenceOfTexts(textOfBlock(was.block), textOfBlock(is.block));
  return [{ kind: 'changed', block: is.block.kind, before: was.place, after: is.place, runs }];
}

function removed({ block, place }: Placed): BlockChange {
  const runs: WordRun[] = [{ kind: 'removed', text: textOfBlock(block) }];
  return { kind: 'removed', block: block.kind, before: place, after: null, runs };
}

function added({ block, place }: Placed): BlockChange {
  const runs: WordRun[] = [{ kind: 'added', text: textOfBlock(block) }];
  return { kind: 'added', block: block.kind, before: null, after: place, runs };
}

/** Word by word; blanks and signs count as words of their own, so that nothing is lost. */
export function differenceOfTexts(before: string, after: string): WordRun[] {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  const runs = stretchesOf(old, fresh).map((stretch): Change => ({
    isSame: stretch.kind === 'same',
    removed: old.slice(...stretch.before).join(''),
    added: fresh.slice(...stretch.after).join(''),
  }));
  return joinedOverBlanks(runs).flatMap(runsOf);
}

interface Change {
  readonly isSame: boolean;
  readonly removed: string;
  readonly added: string;
}

/** Changed words with nothing but a blank between them read as one change: “đạo đức” → “văn hóa”. */
function joinedOverBlanks(changes: readonly Change[]): Change[] {
  const joined: Change[] = [];
  changes.forEach((change, index) => {
    const last = joined.at(-1);
    const isBetween = index > 0 && index < changes.length - 1;
    const isChanged = !change.isSame || (isBetween && change.added.trim() === '');
    if (last?.isSame !== !isChanged) joined.push({ ...change, isSame: !isChanged });
    else joined[joined.length - 1] = continued(last, change);
  });
  return joined;
}

function continued(last: Change, change: Change): Change {
  const { isSame } = last;
  return { isSame, removed: last.removed + change.removed, added: last.added + change.added };
}

function runsOf({ isSame, removed, added }: Change): WordRun[] {
  if (isSame) return [{ kind: 'same', text: added }];
  const runs: WordRun[] = [
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ];
  return runs.filter(({ text }) => text !== '');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}
