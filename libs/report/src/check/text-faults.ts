import { type BodyStage, checkLetterBody, type FieldFault, findSecrecyMark } from '@congvu/domain';
import { headingCodes } from '../form/narrative-heading.js';
import { type UnitReport } from '../report.js';

/**
 * What is wrong with the words of a report, by pointer: `draft` what may not even be kept, `complete` what hinders
 * submission. Its figures are judged by `checkReport`.
 */
export function reportTextFaults(report: UnitReport, stage: BodyStage): FieldFault[] {
  const { narrative, ...rest } = report;
  return [
    ...secrecyFaults(rest, ''),
    ...headingCodes.flatMap((heading) => {
      const blocks = narrative[heading];
      if (blocks.length === 0) return [];
      const body = { schema: 'letter-body', version: 1, blocks } as const;
      return checkLetterBody(body, stage).map((fault) => ({
        ...fault,
        pointer: fault.pointer.replace(/^\/blocks/u, `/narrative/${heading}`),
      }));
    }),
  ];
}

/** State secrets never enter the system (reliability-security.md §3.6). */
function secrecyFaults(part: unknown, pointer: string): FieldFault[] {
  if (typeof part === 'string') {
    const mark = findSecrecyMark(part);
    if (mark === null) return [];
    const detail = `Có dấu độ mật “${mark}”: nội dung mật không được soạn trên hệ thống này.`;
    return [{ pointer, code: 'state-secret-not-allowed', detail }];
  }
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => secrecyFaults(inner, `${pointer}/${key}`));
}
