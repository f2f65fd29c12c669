import { type FieldFaultView } from '@congvu/contracts';
import { checkLetterBody, checkText, findSecrecyMark } from '@congvu/domain';
import { type LetterContent } from '@congvu/persistence';

type Stage = 'draft' | 'complete';
const SUBJECT = 500;

/** All that is wrong with a draft, by pointer: `draft` what may not even be kept, `complete` what hinders submission. */
export function draftFaults(
  { subject, body, enclosure, slip }: LetterContent,
  stage: Stage,
): FieldFaultView[] {
  return [
    ...lineFaults('/subject', subject, stage),
    ...under('/body', checkLetterBody(body, stage)),
    ...secrecyFaults('/slip', slip),
    ...(enclosure
      ? [
          ...lineFaults('/enclosure/subject', enclosure.subject, stage),
          ...under('/enclosure/body', checkLetterBody(enclosure.body, stage)),
        ]
      : []),
  ];
}

function under(prefix: string, faults: readonly FieldFaultView[]): FieldFaultView[] {
  return faults.map((fault) => ({ ...fault, pointer: `${prefix}${fault.pointer}` }));
}

function lineFaults(pointer: string, text: string, stage: Stage): FieldFaultView[] {
  const rule = { max: SUBJECT, multiline: false, mayBeBlank: stage === 'draft', pointer };
  const checked = checkText(text, rule);
  return [...(checked.ok ? [] : checked.faults), ...secrecyFaults(pointer, text)];
}

/** State secrets never enter the system (reliability-security.md §3.6). */
function secrecyFaults(pointer: string, text: string): FieldFaultView[] {
  const mark = findSecrecyMark(text);
  if (mark === null) return [];
  const detail = `Có dấu độ mật “${mark}”: văn bản mật không được soạn trên hệ thống này.`;
  return [{ pointer, code: 'state-secret-not-allowed', detail }];
}
