import { MalformedPdf } from '../errors.js';
import { CHAR, hexDigit, isWhiteSpace } from './characters.js';
import { type PdfStringValue } from './values.js';

/** `<…>` starting at `start`. Large /Contents are decoded natively. @throws MalformedPdf */
export function readHexString(bytes: Buffer, start: number, limit: number): PdfStringValue {
  const close = bytes.indexOf(CHAR.greater, start);
  if (close < 0 || close >= limit) throw new MalformedPdf('chuỗi hex không đóng', start);
  const native = Buffer.from(bytes.toString('latin1', start + 1, close), 'hex');
  const clean = native.length * 2 === close - start - 1;
  return {
    kind: 'string',
    bytes: clean ? native : looseHex(bytes.subarray(start + 1, close), start),
    start,
    end: close + 1,
  };
}

/** White space is allowed, an odd last digit counts as followed by 0 (ISO 32000-1, 7.3.4.3). */
function looseHex(inner: Buffer, start: number): Buffer {
  const digits: number[] = [];
  for (const octet of inner) {
    if (isWhiteSpace(octet)) continue;
    const digit = hexDigit(octet);
    if (digit < 0) throw new MalformedPdf('chuỗi hex có ký tự lạ', start);
    digits.push(digit);
  }
  const result = Buffer.alloc(Math.ceil(digits.length / 2));
  digits.forEach((digit, index) => {
    const place = index >> 1;
    result[place] = (result[place] ?? 0) | (index % 2 === 0 ? digit << 4 : digit);
  });
  return result;
}

const ESCAPES = new Map([
  ['n', 0x0a],
  ['r', 0x0d],
  ['t', 0x09],
  ['b', 0x08],
  ['f', 0x0c],
  ['(', 0x28],
  [')', 0x29],
  ['\\', 0x5c],
]);

/** `(…)` starting at `start`. @throws MalformedPdf */
export function readLiteralString(bytes: Buffer, start: number, limit: number): PdfStringValue {
  const result: number[] = [];
  let depth = 1;
  let position = start + 1;
  while (position < limit) {
    const octet = bytes[position] ?? 0;
    if (octet === CHAR.backslash) {
      position = readEscape(bytes, position + 1, result);
      continue;
    }
    if (octet === CHAR.openParenthesis) depth += 1;
    if (octet === CHAR.closeParenthesis) depth -= 1;
    position += 1;
    if (depth === 0) return { kind: 'string', bytes: Buffer.from(result), start, end: position };
    if (octet === CHAR.carriageReturn && bytes[position] === CHAR.lineFeed) continue;
    result.push(octet === CHAR.carriageReturn ? CHAR.lineFeed : octet);
  }
  throw new MalformedPdf('chuỗi không đóng', start);
}

/** What follows a backslash (ISO 32000-1, table 3); returns where reading goes on. */
function readEscape(bytes: Buffer, position: number, result: number[]): number {
  const text = bytes.toString('latin1', position, position + 3);
  const octal = /^[0-7]{1,3}/.exec(text)?.[0];
  if (octal) {
    result.push(parseInt(octal, 8) & 0xff);
    return position + octal.length;
  }
  const lineBreak = /^(?:\r\n|\r|\n)/.exec(text)?.[0];
  if (lineBreak) return position + lineBreak.length;
  result.push(ESCAPES.get(text.charAt(0)) ?? bytes[position] ?? 0);
  return position + 1;
}
