import { type FieldFault } from '../../domain-error.js';
import { type CycleDefinition } from '../cycle-definition.js';
import { type ObligationClass } from '../obligation-definition.js';

const listsWithCodes = [
  'phases',
  'unitGroups',
  'obligations',
  'chains',
  'ladders',
  'registers',
  'templates',
] as const satisfies readonly (keyof CycleDefinition)[];

const shapeOfCode: Readonly<Record<ObligationClass, { shape: RegExp; example: string }>> = {
  plan: { shape: /^N\d\d$/, example: 'N08' },
  internal: { shape: /^D\d\d$/, example: 'D05' },
};

/** Codes that stand twice in their list, and obligations whose code does not show their class. */
export function codeFaults(definition: CycleDefinition): FieldFault[] {
  return [
    ...listsWithCodes.flatMap((list) => repeatedCodes(list, definition[list])),
    ...classFaults(definition),
  ];
}

function repeatedCodes(list: string, items: readonly { readonly code: string }[]): FieldFault[] {
  const codes = items.map(({ code }) => code);
  return codes.flatMap((code, index) => {
    const first = codes.indexOf(code);
    if (first === index) return [];
    const detail = `Mã “${code}” đã dùng ở mục thứ ${first + 1} của danh sách này.`;
    return [{ pointer: `/${list}/${index}/code`, code: 'duplicate-code', detail }];
  });
}

function classFaults({ obligations }: CycleDefinition): FieldFault[] {
  return obligations.flatMap((obligation, index) => {
    const { shape, example } = shapeOfCode[obligation.class];
    if (shape.test(obligation.code)) return [];
    const named = obligation.class === 'plan' ? 'nghĩa vụ theo kế hoạch' : 'bước nội bộ';
    const detail = `Mã “${obligation.code}” không phải mã của ${named}; mã đúng có dạng ${example}.`;
    return [{ pointer: `/obligations/${index}/code`, code: 'code-does-not-fit-class', detail }];
  });
}
