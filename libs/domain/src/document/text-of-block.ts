import { assertNever } from '../domain-error.js';
import { type Block } from './letter-body.js';

/** The words of a block in reading order, a line a row or entry: what is compared and searched. */
export function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'basis':
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'table':
      return [block.columns.map(({ title }) => title), ...block.rows]
        .map((cells) => cells.join(' | '))
        .join('\n');
    case 'addressees':
      return block.items.join('\n');
    case 'recipients':
      return [...block.lines.map(({ text }) => text), `Lưu: ${block.archive}`].join('\n');
    case 'annex':
      return [block.title, ...block.blocks.map(textOfBlock)].join('\n');
    default:
      return assertNever(block);
  }
}
