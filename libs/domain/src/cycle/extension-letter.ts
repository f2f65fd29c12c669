import { formatVietnamese, type PlainDate } from '@congvu/calendar';
import { type LetterBody, type RecipientLine } from '../document/letter-body.js';

/** What one unit is granted. */
export interface GrantToWrite {
  readonly unit: { readonly code: string; readonly name: string };
  readonly obligation: { readonly title: string; readonly source: string | null };
  /** In the words of the plan. */
  readonly words: string;
  readonly target: PlainDate;
  readonly grantedOn: PlainDate;
}

export interface ExtensionLetter {
  readonly subject: string;
  readonly body: LetterBody;
}

/** Draft of the committee's letter that grants later dates, one paragraph each; its officer edits it like any other. */
export function extensionLetter(
  grants: readonly GrantToWrite[],
  adviser: { readonly code: string; readonly name: string },
): ExtensionLetter {
  const units = [...new Map(grants.map(({ unit }) => [unit.code, unit])).values()];
  const lines: RecipientLine[] = [
    ...units.map(({ code, name }) => toUnit(code, units.length === 1 ? 'Như trên' : name)),
    ...(units.some(({ code }) => code === adviser.code)
      ? []
      : [toUnit(adviser.code, adviser.name)]),
  ];
  const paragraphs = [
    `Xét đề nghị của ${units.map(({ name }) => name).join(', ')} và ý kiến của ${adviser.name}, Ủy ban nhân dân tỉnh có ý kiến như sau:`,
    ...grants.map((grant, index) => `${String(index + 1)}. ${sentenceOf(grant)}`),
    'Yêu cầu cơ quan, địa phương nêu trên khẩn trương hoàn thành nhiệm vụ và gửi kết quả đúng thời hạn được gia hạn./.',
  ];
  return {
    subject: 'gia hạn thời gian thực hiện nhiệm vụ của Kế hoạch về văn hóa công vụ',
    body: {
      schema: 'letter-body',
      version: 1,
      blocks: [
        { kind: 'addressees', items: units.map(({ name }) => name) },
        ...paragraphs.map((text) => ({ kind: 'paragraph', text }) as const),
        { kind: 'recipients', lines, archive: 'VT, NC' },
      ],
    },
  };
}

function sentenceOf({ unit, obligation, words, target, grantedOn }: GrantToWrite): string {
  const place = obligation.source === null ? '' : ` (mục ${obligation.source} của Kế hoạch)`;
  return (
    `Đồng ý gia hạn cho ${unit.name} thời gian thực hiện nhiệm vụ “${obligation.title}”${place}: ` +
    `từ ngày ${formatVietnamese(target)} (theo Kế hoạch: “${words}”) đến hết ngày ${formatVietnamese(grantedOn)}.`
  );
}

function toUnit(code: string, text: string): RecipientLine {
  return { text, receiver: { kind: 'unit', code } };
}
