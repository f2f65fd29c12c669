import { type Block, type LetterBody, type TableBlock } from '../src/document/letter-body.js';

export const body = (...blocks: Block[]): LetterBody => ({
  schema: 'letter-body',
  version: 1,
  blocks,
});
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (text: string, level: 1 | 2 | 3 = 1): Block => ({
  kind: 'heading',
  level,
  text,
});
export const table = (change: Partial<TableBlock> = {}): TableBlock => ({
  kind: 'table',
  columns: [
    { title: 'Nhiệm vụ', width: 0.7, align: 'left' },
    { title: 'Thời hạn', width: 0.3, align: 'center' },
  ],
  rows: [['Rà soát quy chế', 'Quý II']],
  ...change,
});
export const recipients: Block = {
  kind: 'recipients',
  lines: [{ text: 'Các sở, ban, ngành', receiver: { kind: 'group', code: 'G1' } }],
  archive: 'VT, NC',
};
