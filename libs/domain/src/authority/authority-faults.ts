import { daysBetween } from '@congvu/calendar';
import { type FieldFault } from '../domain-error.js';
import { type AuthorityKind, type AuthorityRecord } from './authority-record.js';

const LONGEST_AUTHORISATION_DAYS = 366;

/**
 * What is wrong with a record before it is kept: the printed lines do not say what the kind means, an authorisation is
 * endless, given to oneself or by nobody (Nghị định 30/2020/NĐ-CP, Điều 13; bad input row 76).
 */
export function authorityFaults(record: AuthorityRecord): FieldFault[] {
  return [
    ...linesFaults(record),
    ...validityFaults(record),
    ...grantorFaults(record),
    ...basisFaults(record),
  ];
}

function linesFaults({ kind, lines }: AuthorityRecord): FieldFault[] {
  const blank = lines.findIndex((line) => line.trim() === '');
  if (lines.length === 0 || blank >= 0) {
    return [
      {
        pointer: `/lines/${Math.max(blank, 0)}`,
        code: 'blank',
        detail: 'Dòng thẩm quyền ký để trống.',
      },
    ];
  }
  if (fitsKind(kind, lines)) return [];
  return [{ pointer: '/lines', code: 'authority-lines', detail: linesOfKind[kind] }];
}

/** The line above the signer's own title says for whom he signs; the title itself carries no such prefix. */
function fitsKind(kind: AuthorityKind, lines: readonly string[]): boolean {
  const above = lines.slice(0, -1);
  const title = lines.at(-1) ?? '';
  const last = above.at(-1) ?? '';
  const collective = above.length === 2 ? (above[0] ?? '').startsWith('TM. ') : above.length === 1;
  switch (kind) {
    case 'HEAD':
      return above.length === 0 && !hasPrefix(title);
    case 'Q':
      return title.startsWith('Q. ') && above.every((line) => line.startsWith('TM. '));
    case 'TM':
      return above.length === 1 && last.startsWith('TM. ') && !hasPrefix(title);
    case 'KT':
    case 'TL':
    case 'TUQ':
      return collective && last.startsWith(`${kind}. `) && !hasPrefix(title);
  }
}

const linesOfKind: Readonly<Record<AuthorityKind, string>> = {
  HEAD: 'Người đứng đầu ký trực tiếp chỉ ghi chức vụ, ví dụ “GIÁM ĐỐC”.',
  TM: 'Ký thay mặt tập thể ghi hai dòng, ví dụ “TM. ỦY BAN NHÂN DÂN” rồi “CHỦ TỊCH”.',
  KT: 'Ký thay phải có dòng chức vụ người đứng đầu ở trên, ví dụ “KT. CHỦ TỊCH” rồi “PHÓ CHỦ TỊCH”.',
  TL: 'Ký thừa lệnh phải có dòng người giao ở trên, ví dụ “TL. CHỦ TỊCH” rồi “CHÁNH VĂN PHÒNG”.',
  TUQ: 'Ký thừa ủy quyền phải có dòng người ủy quyền ở trên, ví dụ “TUQ. GIÁM ĐỐC” rồi “CHÁNH VĂN PHÒNG”.',
  Q: 'Quyền cấp trưởng ghi “Q.” trước chức vụ, ví dụ “Q. GIÁM ĐỐC”.',
};

function hasPrefix(line: string): boolean {
  return /^(TM|KT|TL|TUQ|Q)\. /.test(line);
}

function validityFaults({ kind, validity }: AuthorityRecord): FieldFault[] {
  const { from, to } = validity;
  if (to !== null && to < from) {
    return [
      { pointer: '/validity/to', code: 'range', detail: 'Ngày kết thúc đứng trước ngày bắt đầu.' },
    ];
  }
  if (kind !== 'TUQ') return [];
  if (to !== null && daysBetween(from, to) < LONGEST_AUTHORISATION_DAYS) return [];
  const detail = 'Ủy quyền phải có thời hạn cụ thể, không quá một năm.';
  return [{ pointer: '/validity/to', code: 'delegation-endless', detail }];
}

function grantorFaults({ kind, post, grantor }: AuthorityRecord): FieldFault[] {
  const pointer = '/grantor';
  if ((kind === 'TUQ' || kind === 'TL') && grantor === undefined) {
    return [
      {
        pointer,
        code: 'delegation-without-grantor',
        detail: 'Chưa nêu chức danh giao hoặc ủy quyền ký.',
      },
    ];
  }
  if (grantor !== post) return [];
  return [{ pointer, code: 'delegation-self', detail: 'Không thể tự ủy quyền cho chính mình.' }];
}

function basisFaults({ basis }: AuthorityRecord): FieldFault[] {
  if (basis.trim() !== '') return [];
  return [
    { pointer: '/basis', code: 'blank', detail: 'Chưa nêu văn bản làm căn cứ cho thẩm quyền ký.' },
  ];
}
