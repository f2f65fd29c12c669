import { type FieldFault } from '../domain-error.js';
import { checkText } from '../text/check-text.js';
import { findSecrecyMark } from '../text/state-secret.js';

/** complete: ready to be submitted · draft: may still be empty in places, but holds nothing that must not be kept. */
export type BodyStage = 'draft' | 'complete';

/** Where the block stands and how finished it must be. */
export interface BlockPlace {
  readonly pointer: string;
  readonly stage: BodyStage;
}

/** What is wrong with one text of a letter, a secrecy mark among it; a draft may leave it empty. */
export function textFaults(
  text: string,
  { pointer, stage }: BlockPlace,
  rule: { readonly max: number; readonly multiline: boolean; readonly mayBeBlank?: boolean },
): FieldFault[] {
  const mayBeBlank = stage === 'draft' || rule.mayBeBlank === true;
  const checked = checkText(text, { ...rule, mayBeBlank, pointer });
  if (!checked.ok) return [...checked.faults];
  const mark = findSecrecyMark(checked.text);
  if (mark === null) return [];
  const detail = `Hệ thống này không được chứa tài liệu bí mật nhà nước: có dấu “${mark}”. Nội dung này chưa được lưu.`;
  return [{ pointer, code: 'state-secret-not-allowed', detail }];
}
