import { type FieldFault } from '../domain-error.js';
import { characterFaults } from './character-faults.js';
import { looksLikeLegacyFont } from './legacy-font.js';

export interface TextRule {
  /** Most characters, counted as people do, after normalising. */
  readonly max: number;
  readonly multiline: boolean;
  /** Whether the text may say nothing, e.g. an empty cell. */
  readonly mayBeBlank?: boolean;
  /** Put in front of the faults; '' for a text by itself. */
  readonly pointer?: string;
}

export type CheckedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** Nothing but what a Vietnamese keyboard gives: no character in it can be wrong, and most texts are so. */
export const ORDINARY = /^[\n\t -~À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ–—“”‘’…·×°₫§]*$/u;

/**
 * What a person typed or pasted, as it is kept: NFC, line ends as \n, nothing else touched; or all that is wrong with it
 * (reliability-security.md §4, rows 12–20). Markup is plain text here; it is shown escaped.
 */
export function checkText(typed: string, rule: TextRule): CheckedText {
  const pointer = rule.pointer ?? '';
  // No text becomes that much shorter in NFC: a giant is refused before anything looks at its characters.
  if (typed.length > rule.max * 8 + 64) return { ok: false, faults: [tooLong(pointer, rule.max)] };
  const text = typed.normalize('NFC').replace(/\r\n?/gu, '\n');
  const characters = ORDINARY.test(text) ? [] : characterFaults(text);
  const found = [...characters, ...wordingFaults(text, rule)];
  if (found.length === 0) return { ok: true, text };
  return { ok: false, faults: found.map((fault) => ({ pointer, ...fault })) };
}

type Wording = Omit<FieldFault, 'pointer'>;

function wordingFaults(text: string, { max, multiline, mayBeBlank }: TextRule): Wording[] {
  const faults: Wording[] = [];
  if (!isSayingSomething(text) && !(mayBeBlank === true && text.trim() === '')) {
    faults.push({ code: 'blank', detail: 'Chưa có nội dung: cần ít nhất một chữ hoặc một số.' });
  }
  if (text.length > max && [...text].length > max) {
    const { code, detail } = tooLong('', max);
    faults.push({ code, detail });
  }
  if (!multiline && /[\n\t]/u.test(text)) {
    faults.push({
      code: 'line-break',
      detail: 'Trường này chỉ gồm một dòng; hãy bỏ dấu xuống dòng.',
    });
  }
  return [...faults, ...legacyFaults(text), ...linkFaults(text)];
}

function isSayingSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(/[\d#*]\uFE0F?\u20E3/gu, ''));
}

function legacyFaults(text: string): Wording[] {
  const font = looksLikeLegacyFont(text);
  if (font === null) return [];
  const detail = `Văn bản có vẻ gõ bằng phông chữ cũ (${font}); hãy chuyển sang Unicode trước khi dán vào.`;
  return [{ code: 'legacy-font', detail }];
}

/** Links that run something when they are followed; browsers drop tabs and line ends inside the scheme. */
const runningLink =
  /(?:j[\t\n]*a[\t\n]*v[\t\n]*a|v[\t\n]*b)[\t\n]*s[\t\n]*c[\t\n]*r[\t\n]*i[\t\n]*p[\t\n]*t[\t\n]*:[\t\n]*[^\s]|data:(?:text|image|application)\/[a-z0-9.+-]+[;,]/iu;

function linkFaults(text: string): Wording[] {
  if (!runningLink.test(text)) return [];
  return [
    {
      code: 'bad-link',
      detail: 'Văn bản có liên kết chạy mã lệnh; chỉ dùng liên kết http hoặc https.',
    },
  ];
}

function tooLong(pointer: string, max: number): FieldFault {
  return { pointer, code: 'length', detail: `Dài quá ${max.toLocaleString('vi-VN')} ký tự.` };
}
