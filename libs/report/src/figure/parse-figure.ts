import { type IndicatorType } from '../form/indicator.js';
import { type FigureValue } from './figure.js';
import { formatFigure } from './format-figure.js';

export type ParsedFigure =
  | { readonly ok: true; readonly value: FigureValue | null }
  | { readonly ok: false; readonly code: FigureFaultCode; readonly detail: string };

export type FigureFaultCode =
  'figure-format' | 'figure-range' | 'figure-precision' | 'figure-computed';

const LARGEST = 999_999_999n;
const MOST_TYPED = 60;
/** The words of the form for a 0 that is meant. */
const NOTHING = 'không phát sinh';
const BEYOND_NUMBERS = /^[+-]?(?:nan|inf(?:inity)?|∞|[\d.,]+e[+-]?\d+)$/iu;
const WHOLE = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)$/u;
const GROUPED_DECIMAL = /^(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+),\d+$/u;

/**
 * What a person typed or pasted into a cell: digits, groups of three with "." or a space, "không phát sinh" for 0, blank
 * for an empty cell. Nothing is rounded or guessed (reliability-security.md §4, rows 32–36): what may be read in two ways
 * is refused with both readings.
 */
export function parseFigure(typed: string, type: IndicatorType): ParsedFigure {
  const text = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (type === 'percent') return fault('figure-computed', 'Tỷ lệ do hệ thống tính, không nhập.');
  if (text === '') return { ok: true, value: null };
  if (text.toLowerCase() === NOTHING) return { ok: true, value: '0' };
  if (text.length > MOST_TYPED) return tooLarge();
  if (BEYOND_NUMBERS.test(text))
    return fault('figure-range', `“${shown(text)}” không phải là số dùng được. ${EXAMPLE}`);
  if (!WHOLE.test(text)) return wholeFault(text);
  const value = text.replace(/[. ]/gu, '');
  if (BigInt(value) > LARGEST) return tooLarge();
  return { ok: true, value };
}

const EXAMPLE = 'Ghi số nguyên từ 0 trở lên, ví dụ 1.234.';

function wholeFault(text: string): ParsedFigure {
  if (/^[-−–] ?\d/u.test(text)) return fault('figure-range', `Số không được âm. ${EXAMPLE}`);
  const readings = twoReadings(text);
  if (readings !== null) {
    const [first, second] = readings;
    return fault('figure-format', `“${shown(text)}” có thể là ${first} hoặc ${second}. ${EXAMPLE}`);
  }
  if (GROUPED_DECIMAL.test(text)) {
    return fault(
      'figure-precision',
      `“${shown(text)}” có phần thập phân; ô này chỉ nhận số nguyên. ${EXAMPLE}`,
    );
  }
  if (/^0\d+$/u.test(text))
    return fault('figure-format', `Bỏ số 0 ở đầu “${shown(text)}”. ${EXAMPLE}`);
  if (/^[-−–—]+$/u.test(text)) {
    return fault(
      'figure-format',
      'Dấu gạch không cho biết là 0 hay chưa có. Ghi 0 (không phát sinh) hoặc để trống.',
    );
  }
  return fault('figure-format', `“${shown(text)}” không phải là số. ${EXAMPLE}`);
}

/** `1,234` and `1,234.5` by English habit, `1.5` with a decimal point: the reader could be wrong either way. */
function twoReadings(text: string): readonly [string, string] | null {
  if (/^[1-9]\d{0,2},\d{3}$/u.test(text)) return [formatFigure(text.replace(',', '')), text];
  const [, integer, decimals] = /^(\d+|\d{1,3}(?:,\d{3})+)\.(\d+)$/u.exec(text) ?? [];
  if (integer === undefined || decimals === undefined) return null;
  const whole = integer.replaceAll(',', '');
  return [`${formatFigure(whole)},${decimals}`, formatFigure(String(BigInt(whole + decimals)))];
}

function tooLarge(): ParsedFigure {
  return fault('figure-range', `Số quá lớn; lớn nhất là ${formatFigure(String(LARGEST))}.`);
}

function shown(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

function fault(code: FigureFaultCode, detail: string): ParsedFigure {
  return { ok: false, code, detail };
}
