import { type BlockView } from '@congvu/contracts';
import { newKey } from '../../app/api/new-key.js';

/** Lists of blocks are values; a block keeps its key through changes, so that the field being typed into stays. */
type Blocks = readonly BlockView[];

const keys = new WeakMap<BlockView, string>();

export function keyOf(block: BlockView): string {
  const known = keys.get(block) ?? newKey();
  keys.set(block, known);
  return known;
}

export function replaceBlock(blocks: Blocks, index: number, fresh: BlockView): Blocks {
  const old = blocks[index];
  if (old) keys.set(fresh, keyOf(old));
  return blocks.with(index, fresh);
}

export function insertBlock(blocks: Blocks, index: number, block: BlockView): Blocks {
  return blocks.toSpliced(index, 0, block);
}

export function removeBlock(blocks: Blocks, index: number): Blocks {
  return blocks.toSpliced(index, 1);
}

/** Moves a block up (-1) or down (1); at the ends nothing happens. */
export function moveBlock(blocks: Blocks, index: number, step: -1 | 1): Blocks {
  const block = blocks[index];
  const to = index + step;
  if (!block || to < 0 || to >= blocks.length) return blocks;
  return blocks.toSpliced(index, 1).toSpliced(to, 0, block);
}

/** Kinds as the editor offers them: each heading level is one. */
export const blockChoices = [
  'basis',
  'heading-1',
  'heading-2',
  'heading-3',
  'paragraph',
  'table',
  'addressees',
  'recipients',
  'annex',
] as const;

export type BlockChoice = (typeof blockChoices)[number];

/** A letter has one of these at most (Phụ lục I, cells 9a and 9b). */
const ONCE: ReadonlySet<BlockChoice> = new Set(['addressees', 'recipients']);

/** Kinds that may still be added, or into which a block may be turned. */
export function remainingChoices(
  blocks: Blocks,
  choices: readonly BlockChoice[],
): readonly BlockChoice[] {
  const taken = new Set(blocks.map(choiceOf));
  return choices.filter((choice) => !ONCE.has(choice) || !taken.has(choice));
}

export function choiceOf(block: BlockView): BlockChoice {
  return block.kind === 'heading' ? `heading-${block.level}` : block.kind;
}

export function emptyBlock(choice: BlockChoice): BlockView {
  return blockOf(choice, '');
}

/** The same words as another kind of block; the words of a table or list become lines. */
export function convertBlock(block: BlockView, choice: BlockChoice): BlockView {
  return choiceOf(block) === choice ? block : blockOf(choice, wordsOf(block));
}

function blockOf(choice: BlockChoice, text: string): BlockView {
  switch (choice) {
    case 'basis':
    case 'paragraph':
      return { kind: choice, text };
    case 'heading-1':
      return { kind: 'heading', level: 1, text };
    case 'heading-2':
      return { kind: 'heading', level: 2, text };
    case 'heading-3':
      return { kind: 'heading', level: 3, text };
    case 'addressees':
      return { kind: 'addressees', items: linesOf(text) };
    case 'recipients':
      return {
        kind: 'recipients',
        lines: linesOf(text).map((line) => ({ text: line })),
        archive: 'VT',
      };
    case 'table':
      return emptyTable(text);
    case 'annex':
      return { kind: 'annex', title: text, blocks: [] };
  }
}

function emptyTable(text: string): BlockView {
  const column = (title: string, width: number) => ({ title, width, align: 'left' as const });
  const columns = [column('TT', 0.1), column('Nội dung', 0.6), column('Ghi chú', 0.3)];
  return { kind: 'table', columns, rows: [['1', text, '']] };
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 0 ? [''] : lines;
}

function wordsOf(block: BlockView): string {
  switch (block.kind) {
    case 'basis':
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'addressees':
      return block.items.join('\n');
    case 'recipients':
      return block.lines.map(({ text }) => text).join('\n');
    case 'table':
      return block.rows.map((row) => row.join('; ')).join('\n');
    case 'annex':
      return block.title;
  }
}
