import { type Block, type LetterBody, type RecipientLine, type TableColumn } from '@congvu/domain';

/** Short spellings of blocks, so that the letters of the sample read like letters. */
export const h1 = (text: string): Block => ({ kind: 'heading', level: 1, text });
export const h2 = (text: string): Block => ({ kind: 'heading', level: 2, text });
export const p = (text: string): Block => ({ kind: 'paragraph', text });
export const basis = (text: string): Block => ({ kind: 'basis', text });
export const addressees = (...items: readonly string[]): Block => ({ kind: 'addressees', items });

export const toGroup = (code: string, text: string): RecipientLine => ({
  text,
  receiver: { kind: 'group', code },
});
export const toUnit = (code: string, text: string): RecipientLine => ({
  text,
  receiver: { kind: 'unit', code },
});
/** A receiver without an account: paper, mail or axis. */
export const toOutside = (text: string): RecipientLine => ({ text });

export const recipients = (archive: string, ...lines: readonly RecipientLine[]): Block => ({
  kind: 'recipients',
  lines,
  archive,
});

export function table(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): Block {
  return { kind: 'table', columns, rows };
}

export const letter = (...blocks: readonly Block[]): LetterBody => ({
  schema: 'letter-body',
  version: 1,
  blocks,
});
