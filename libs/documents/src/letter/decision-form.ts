import { type Box } from '../layout/box.js';
import { ND30_2020 } from '../layout/decree-profile.js';
import { type LetterContext, TEXT_COLUMN } from './letter-context.js';
import { boxOf, Stack } from '../layout/stack.js';

const ARTICLE = /^\s*(Điều\s+\d+[a-zđ]?\.)\s*(.*)$/su;

/** "Điều 1." and the text after it; null when the paragraph is not an article. */
export function articleIn(text: string): { readonly name: string; readonly rest: string } | null {
  const [, name, rest] = ARTICLE.exec(text.normalize('NFC')) ?? [];
  return name === undefined || rest === undefined ? null : { name, rest };
}

/**
 * Who decides, in capitals between the summary and the bases (Phụ lục III, mẫu 1.2 and 1.3): the body itself
 * when it is signed on behalf of (TM.), otherwise the head's post. Nothing while the signer is open.
 */
export function decidedBy(context: LetterContext): readonly Box[] {
  const { signature, issuer } = context.sheet;
  const [first] = signature?.lines ?? [];
  if (first === undefined) return [];
  return [centredLine(context, decider(first, issuer.name.toLocaleUpperCase('vi')))];
}

/** "QUYẾT ĐỊNH:" between the bases and the first article. */
export function decisionWord(context: LetterContext): readonly Box[] {
  return [centredLine(context, 'QUYẾT ĐỊNH:')];
}

function decider(firstLine: string, issuer: string): string {
  if (firstLine.startsWith('TM.')) return issuer;
  const post = firstLine.replace(/^(KT|TL|TUQ|Q)\.\s*/u, '');
  return post.includes(issuer) ? post : `${post} ${issuer}`;
}

function centredLine({ typesetter, document }: LetterContext, text: string): Box {
  const stack = new Stack(typesetter);
  stack.text([{ text, style: { face: 'bold', size: ND30_2020.title } }], {
    column: TEXT_COLUMN,
    align: 'center',
    element: document.add('P'),
    pitch: ND30_2020.bodyPitch,
  });
  return { ...boxOf([stack], { gap: 12, glued: false }), opens: true };
}
