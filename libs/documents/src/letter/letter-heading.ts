import { documentTypes } from '@congvu/domain';
import { type Box } from '../layout/box.js';
import { ND30_2020 } from '../layout/decree-profile.js';
import { type LetterContext, onPage, TEXT_COLUMN } from './letter-context.js';
import { dateLine, numberLine } from './number-and-date.js';
import { type TextItem } from '../layout/page-model.js';
import { boxOf, Stack } from '../layout/stack.js';
import { type Column, singlePitch } from '../layout/typesetter.js';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** Between a line and the rule that underlines it. */
const RULE_GAP = 2;
/** Rules under the issuer and the summary: a third to a half of the line (Phụ lục I). */
const RULE_SHARE = 0.4;

/** Cells 1–4 of Phụ lục I, and for a công văn cell 5b. */
export function letterHeading(context: LetterContext): Box {
  const issuer = issuerStack(context);
  const nation = nationStack(context);
  const level = Math.max(issuer.height, nation.height) + 8;
  const left = new Stack(context.typesetter, level);
  const right = new Stack(context.typesetter, level);
  numberLine(context, left);
  dateLine(context, right);
  if (documentTypes[context.sheet.type].heading === null) addLetterSubject(context, left);
  return boxOf([issuer, nation, left, right], { gap: 0, glued: false });
}

/** Cell 5a: type name, summary, rule. Null for a công văn. */
export function letterTitle(context: LetterContext): Box | null {
  const { heading } = documentTypes[context.sheet.type];
  if (heading === null) return null;
  const stack = new Stack(context.typesetter);
  const format = {
    column: TEXT_COLUMN,
    align: 'center' as const,
    element: context.document.add(context.headings.next(1)),
    pitch: ND30_2020.bodyPitch,
  };
  const style = { face: 'bold', size: ND30_2020.title } as const;
  stack.text([{ text: heading, style }], format);
  const summary = stack.text([{ text: context.sheet.subject, style }], {
    ...format,
    column: narrowed(format.column),
  });
  underline(stack, summary);
  stack.space(6);
  return boxOf([stack], { gap: 14, glued: true });
}

function issuerStack({ sheet, typesetter, document }: LetterContext): Stack {
  const stack = new Stack(typesetter);
  const format = {
    column: onPage(ND30_2020.issuerColumn),
    align: 'center' as const,
    element: document.add('P'),
    pitch: singlePitch(ND30_2020.issuer),
  };
  const size = ND30_2020.issuer;
  if (sheet.issuer.superior !== null) {
    stack.text([{ text: sheet.issuer.superior, style: { face: 'regular', size } }], format);
  }
  const name = sheet.issuer.name.toLocaleUpperCase('vi');
  const lines = stack.text([{ text: name, style: { face: 'bold', size } }], format);
  underline(stack, lines);
  return stack;
}

function nationStack({ typesetter, document }: LetterContext): Stack {
  const stack = new Stack(typesetter);
  const format = {
    column: onPage(ND30_2020.nationColumn),
    align: 'center' as const,
    element: document.add('P'),
  };
  const { nation, motto } = ND30_2020;
  stack.text([{ text: NATION, style: { face: 'bold', size: nation } }], {
    ...format,
    pitch: singlePitch(nation),
  });
  const [line] = stack.text([{ text: MOTTO, style: { face: 'bold', size: motto } }], {
    ...format,
    pitch: singlePitch(motto),
  });
  stack.space(RULE_GAP);
  if (line !== undefined) stack.rule(line.left + line.width / 2, line.width);
  return stack;
}

function addLetterSubject({ sheet, document, headings }: LetterContext, stack: Stack): void {
  stack.space(6);
  stack.text(
    [{ text: `V/v ${sheet.subject}`, style: { face: 'regular', size: ND30_2020.letterSubject } }],
    {
      column: onPage(ND30_2020.issuerColumn),
      align: 'center',
      element: document.add(headings.next(1)),
      pitch: singlePitch(ND30_2020.letterSubject),
    },
  );
}

function underline(stack: Stack, lines: readonly TextItem[]): void {
  const last = lines[lines.length - 1];
  stack.space(RULE_GAP);
  if (last !== undefined) stack.rule(last.left + last.width / 2, last.width * RULE_SHARE);
}

/** A summary set over the whole width reads badly: an eighth stays free on either side. */
function narrowed({ left, width }: Column): Column {
  return { left: left + width / 8, width: (width * 3) / 4 };
}
