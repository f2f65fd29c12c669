import { formatVietnamese, type PlainDate } from '@congvu/calendar';
import { type Block, type LetterBody } from '../document/letter-body.js';
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
 * The template with its addressees and receivers replaced by the late units, and with what they owe and until when told
 * first; the rest stays as it is. Somebody goes over it before it is submitted.
 */
export function followUpLetter(template: LetterBody, facts: FollowUpFacts): LetterBody {
  const { units } = facts;
  const kept = template.blocks.filter(({ kind }) => kind !== 'addressees');
  const place = kept.findIndex(({ kind }) => kind !== 'basis');
  const told: readonly Block[] = sentencesOf(facts).map((text) => ({ kind: 'paragraph', text }));
  const before = place === -1 ? kept : kept.slice(0, place);
  const after = place === -1 ? [] : kept.slice(place);
  return {
    ...template,
    blocks: [
      { kind: 'addressees', items: units.map(({ name }) => name) },
      ...before,
      ...told,
      ...after.map((block): Block =>
        block.kind === 'recipients' ? { ...block, lines: linesOf(units) } : block,
      ),
    ],
  };
}

function linesOf(units: FollowUpFacts['units']) {
  return units.map(({ code, name }) => ({
    text: name,
    receiver: { kind: 'unit', code } as const,
  }));
}

function sentencesOf({ title, words, target, on, answerBy }: FollowUpFacts): readonly string[] {
  const due = target === null ? '' : `, hạn đến hết ngày ${formatVietnamese(target)}`;
  return [
    `Theo Kế hoạch của Ủy ban nhân dân tỉnh, các cơ quan, địa phương thực hiện nhiệm vụ “${title}” (${words}${due}). Tính đến ngày ${formatVietnamese(on)}, các cơ quan, địa phương có tên trên chưa gửi kết quả thực hiện.`,
    ...(answerBy === null
      ? []
      : [
          `Đề nghị thủ trưởng các cơ quan, địa phương chỉ đạo hoàn thành và gửi kết quả chậm nhất vào ngày ${formatVietnamese(answerBy)}.`,
        ]),
  ];
}
