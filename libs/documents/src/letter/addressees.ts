import { type AddresseesBlock } from '@congvu/domain';
import { type Box } from '../layout/box.js';
import { withoutEnd } from './closing-mark.js';
import { ND30_2020, TEXT_WIDTH } from '../layout/decree-profile.js';
import { type LetterContext, TEXT_COLUMN } from './letter-context.js';
import { boxOf, Stack } from '../layout/stack.js';

const TITLE = 'Kính gửi:';
const STYLE = { face: 'regular', size: ND30_2020.body } as const;
const BREAKS = { gap: 12, glued: false } as const;
/** A list as wide as the page would have its dashes at the margin: it stays this much narrower. */
const WIDEST_LIST = 0.8;

/** Cell 9a: one addressee on the line of "Kính gửi:", several as a list under its colon. */
export function addressees(context: LetterContext, block: AddresseesBlock): readonly Box[] {
  const items = block.items.filter((item) => item.trim() !== '');
  const [first] = items;
  if (first === undefined) return [];
  return [items.length === 1 ? oneAddressee(context, first) : addresseeList(context, items)];
}

function oneAddressee({ typesetter, document }: LetterContext, name: string): Box {
  const stack = new Stack(typesetter);
  stack.text([{ text: `${TITLE} ${withoutEnd(name)}.`, style: STYLE }], {
    column: TEXT_COLUMN,
    align: 'center',
    element: document.add('P'),
    pitch: ND30_2020.bodyPitch,
  });
  stack.space(4);
  return boxOf([stack], BREAKS);
}

function addresseeList(context: LetterContext, items: readonly string[]): Box {
  const { typesetter, document } = context;
  const stack = new Stack(typesetter);
  const format = { align: 'left' as const, pitch: ND30_2020.bodyPitch };
  const texts = items.map((item, i) => withoutEnd(item) + (i === items.length - 1 ? '.' : ';'));
  const dash = typesetter.width('- ', STYLE);
  const widest = Math.max(...texts.map((text) => typesetter.width(text, STYLE))) + dash;
  const width = Math.min(widest, TEXT_WIDTH * WIDEST_LIST);
  const before = typesetter.width(TITLE.slice(0, -1), STYLE);
  const left = TEXT_COLUMN.left + Math.max(0, (TEXT_WIDTH - width - before) / 2);
  stack.text([{ text: TITLE, style: STYLE }], {
    ...format,
    column: { left, width: TEXT_WIDTH },
    element: document.add('P'),
  });
  const list = document.add('L');
  for (const text of texts) {
    stack.text([{ text: `- ${text}`, style: STYLE }], {
      ...format,
      column: { left: left + before, width: width + 1 },
      element: list.add('LI').add('LBody'),
    });
  }
  stack.space(4);
  return boxOf([stack], BREAKS);
}
