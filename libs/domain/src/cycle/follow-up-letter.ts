import { formatVietnamese, type PlainDate } from '@congvu/calendar';
import { type Block, type LetterBody, type RecipientLine } from '../document/letter-body.js';
import { type CycleDefinition } from './cycle-definition.js';
import { type RungAction, type RungForm } from './escalation-ladder.js';

/** A letter that a rung begins by itself; `action` is its place among the actions of the rung, from 0. */
export interface RungLetter {
  readonly action: number;
  readonly form: Extract<RungForm, { kind: 'letter' }> & { readonly template: string };
}

/** Letters to be drafted when the rung of the obligation has come. */
export function rungLetters(
  { obligations, ladders }: CycleDefinition,
  { obligation, number }: { readonly obligation: string; readonly number: number },
): readonly RungLetter[] {
  const code = obligations.find((one) => one.code === obligation)?.ladder;
  const actions = ladders.find((one) => one.code === code)?.rungs[number - 1]?.actions ?? [];
  return actions.flatMap(letterOf);
}

function letterOf({ form }: RungAction, action: number): readonly RungLetter[] {
  if (form.kind !== 'letter' || form.template === undefined) return [];
  return [{ action, form: { ...form, template: form.template } }];
}

/** What a draft is filled with. */
export interface FollowUpFacts {
  /** In the official order. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** What is owed, by the words of the definition. */
  readonly title: string;
  /** The words of the plan, e.g. “trước ngày 15/11 hàng năm”. */
  readonly words: string;
  /** The day up to which it had to be done. */
  readonly target: PlainDate | null;
  /** The day on which the letter is drafted. */
  readonly on: PlainDate;
  /** Null where the rung sets none. */
  readonly answerBy: PlainDate | null;
}

/**
 * The template addressed to the late units and sent to them, too; what they owe and until when is told after its first
 * paragraph. The rest stays as it is: somebody goes over it before it is submitted.
 */
export function followUpLetter(template: LetterBody, facts: FollowUpFacts): LetterBody {
  const { units } = facts;
  const kept = template.blocks.filter(({ kind }) => kind !== 'addressees');
  const opening = kept.findIndex(({ kind }) => kind === 'paragraph') + 1;
  const told: readonly Block[] = sentencesOf(facts).map((text) => ({ kind: 'paragraph', text }));
  const blocks = [...kept.slice(0, opening), ...told, ...kept.slice(opening)];
  return {
    ...template,
    blocks: [
      { kind: 'addressees', items: units.map(({ name }) => name) },
      ...blocks.map((block): Block =>
        block.kind === 'recipients' ? { ...block, lines: linesOf(block.lines, units) } : block,
      ),
    ],
  };
}

/** The late units instead of the groups they belong to; whoever else is informed stays. */
function linesOf(
  lines: readonly RecipientLine[],
  units: FollowUpFacts['units'],
): readonly RecipientLine[] {
  const late = units.map(({ code, name }) => ({
    text: name,
    receiver: { kind: 'unit', code } as const,
  }));
  const others = lines.filter(
    ({ receiver }) =>
      receiver?.kind !== 'group' && !units.some(({ code }) => code === receiver?.code),
  );
  return [...late, ...others];
}

function sentencesOf({ title, words, target, on, answerBy }: FollowUpFacts): readonly string[] {
  const due = target === null ? '' : `, hạn đến hết ngày ${formatVietnamese(target)}`;
  return [
    `Cụ thể, đến ngày ${formatVietnamese(on)}, các cơ quan, địa phương có tên trên chưa gửi kết quả nhiệm vụ “${title}” (${words}${due}).`,
    ...(answerBy === null ? [] : [`Kết quả gửi chậm nhất vào ngày ${formatVietnamese(answerBy)}.`]),
  ];
}
