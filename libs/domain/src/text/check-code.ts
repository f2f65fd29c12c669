import { type FieldFault } from '../domain-error.js';
import { characterFaults } from './character-faults.js';
import { type CheckedText } from './check-text.js';

/**
 * A code or symbol such as `SNV` or `KH-UBND`, as it is kept: compatibility forms (full-width letters) made plain, Latin
 * letters of Vietnamese, digits and `-_.&/` only (bad input row 14).
 */
export function checkCode(
  typed: string,
  rule: { readonly max: number; readonly pointer?: string },
): CheckedText {
  const pointer = rule.pointer ?? '';
  const code = typed.length > rule.max * 8 ? typed : typed.normalize('NFKC').trim();
  const faults: Omit<FieldFault, 'pointer'>[] = [];
  if (code === '') faults.push({ code: 'blank', detail: 'Chưa nhập mã.' });
  else if ([...code].length > rule.max)
    faults.push({ code: 'length', detail: `Mã dài quá ${rule.max} ký tự.` });
  else faults.push(...characterFaults(code), ...alphabetFaults(code));
  const [first] = faults;
  if (first) return { ok: false, faults: [{ pointer, ...first }] };
  return { ok: true, text: code };
}

function alphabetFaults(code: string): Omit<FieldFault, 'pointer'>[] {
  const foreign = [...code].find((char) => /\p{L}/u.test(char) && !/\p{Script=Latin}/u.test(char));
  if (foreign !== undefined) {
    const detail = `Mã có chữ “${foreign}” của bảng chữ cái khác, dễ nhầm với chữ La-tinh; hãy gõ lại.`;
    return [{ code: 'mixed-script', detail }];
  }
  if (/^[\p{L}\p{N}._&/-]+$/u.test(code)) return [];
  return [
    { code: 'bad-code', detail: 'Mã chỉ gồm chữ, số và các dấu - _ . & /, không có khoảng trắng.' },
  ];
}
