import { type RecipientsBlock } from '@congvu/domain';
import { type Box } from '../layout/box.js';
import { withoutEnd } from './closing-mark.js';
import { ND30_2020, TEXT_HEIGHT, TEXT_WIDTH } from '../layout/decree-profile.js';
import { type FieldName } from '../layout/field-name.js';
import { type LetterContext, onPage } from './letter-context.js';
import { type Rectangle } from '../layout/page-model.js';
import { boxOf, Stack } from '../layout/stack.js';
import { singlePitch } from '../layout/typesetter.js';

const GAP_ABOVE = 14;
/** Room between title and name: the seal's height and a little air. */
const ROOM = ND30_2020.sealDiameter + 4;
/** The seal covers about a third of the signature, on its left (Phụ lục I). */
const SEAL_SHARE = 1 / 3;

const SIGNATURE_COLUMN = onPage({ left: TEXT_WIDTH / 2, width: TEXT_WIDTH / 2 });
const RECIPIENTS_COLUMN = onPage({ left: 0, width: TEXT_WIDTH * 0.46 });

/**
 * Cells 7 and 9b side by side: who signs on the right, recipients on the left, level with the authority line.
 * They stay with the last lines of the text; recipients that a page cannot hold go on below.
 */
export function letterEnd(context: LetterContext): readonly Box[] {
  const signature = signatureStack(context);
  const [recipients, overflow] = recipientsStack(context);
  if (signature.height === 0 && recipients.height === 0) return [];
  return [boxOf([signature, recipients], { gap: GAP_ABOVE, glued: true }), ...overflow];
}

function signatureStack(context: LetterContext): Stack {
  const stack = new Stack(context.typesetter);
  const { signature } = context.sheet;
  if (signature === null) return stack;
  const style = { face: 'bold', size: ND30_2020.signature } as const;
  const format = {
    column: SIGNATURE_COLUMN,
    align: 'center' as const,
    pitch: singlePitch(style.size),
  };
  const authority = context.document.add('P');
  for (const text of signature.lines)
    stack.text([{ text, style }], { ...format, element: authority });
  addFields(context, stack);
  stack.space(ROOM);
  const element = context.document.add('P');
  stack.text([{ text: signature.signerName, style }], { ...format, element });
  return stack;
}

function addFields(context: LetterContext, stack: Stack): void {
  const { width, height } = ND30_2020.personSignature;
  const centre = SIGNATURE_COLUMN.left + SIGNATURE_COLUMN.width / 2;
  const person = { left: centre - width / 2, top: (ROOM - height) / 2, width, height };
  const diameter = ND30_2020.sealDiameter;
  const seal = {
    left: person.left + width * SEAL_SHARE - diameter,
    top: (ROOM - diameter) / 2,
    width: diameter,
    height: diameter,
  };
  addField(context, stack, { name: 'person', place: person });
  addField(context, stack, { name: 'seal', place: seal });
}

function addField(
  { document }: LetterContext,
  stack: Stack,
  field: { readonly name: FieldName; readonly place: Rectangle },
): void {
  stack.add({ kind: 'field', ...field, element: document.addField(field.name) });
}

function recipientsStack(context: LetterContext): readonly [Stack, readonly Box[]] {
  const { typesetter, document, sheet } = context;
  const stack = new Stack(typesetter);
  const block = sheet.body.blocks.find(({ kind }) => kind === 'recipients');
  if (block?.kind !== 'recipients') return [stack, []];
  const format = { align: 'left' as const, column: RECIPIENTS_COLUMN };
  const { recipientsTitle, recipients } = ND30_2020;
  stack.text([{ text: 'Nơi nhận:', style: { face: 'boldItalic', size: recipientsTitle } }], {
    ...format,
    element: document.add('P'),
    pitch: singlePitch(recipientsTitle),
  });
  const list = document.add('L');
  const overflow: Stack[] = [];
  for (const text of recipientTexts(block)) {
    const line = new Stack(typesetter);
    const target = stack.height > TEXT_HEIGHT * 0.8 ? line : stack;
    target.text([{ text: `- ${text}`, style: { face: 'regular', size: recipients } }], {
      ...format,
      element: list.add('LI').add('LBody'),
      pitch: singlePitch(recipients),
    });
    if (target === line) overflow.push(line);
  }
  return [stack, overflow.map((line) => boxOf([line], { gap: 0, glued: false }))];
}

function recipientTexts(block: RecipientsBlock): readonly string[] {
  return [
    ...block.lines.map(({ text }) => `${withoutEnd(text)};`),
    `Lưu: ${withoutEnd(block.archive)}.`,
  ];
}
