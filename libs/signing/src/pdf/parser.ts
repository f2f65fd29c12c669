import { MalformedPdf } from '../errors.js';
import { CHAR, hexDigit, isDigit, isRegular, isWhiteSpace } from './characters.js';
import { readHexString, readLiteralString } from './strings.js';
import {
  type PdfDictValue,
  type PdfReference,
  type PdfStringValue,
  type PdfValue,
} from './values.js';

const MAX_DEPTH = 64;
const NUMBER = /^[+-]?(?:\d{1,16}\.?\d{0,16}|\.\d{1,16})$/;
const KEYWORDS = new Map<string, null | boolean>([
  ['null', null],
  ['true', true],
  ['false', false],
]);

/**
 * Reads values of the PDF language from a byte range, strictly: no comments inside objects, no repeated
 * keys, no odd digits, nothing repaired. A reader that guesses could see another document than ours.
 */
export class PdfParser {
  constructor(
    private readonly bytes: Buffer,
    public position: number,
    private readonly limit = bytes.length,
  ) {}

  /** @throws MalformedPdf */
  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) throw this.fault('lồng quá sâu');
    this.skipWhiteSpace();
    const octet = this.peek();
    switch (octet) {
      case CHAR.slash:
        return { kind: 'name', name: this.name() };
      case CHAR.openParenthesis:
        return this.string(readLiteralString(this.bytes, this.position, this.limit));
      case CHAR.openBracket:
        return this.array(depth);
      case CHAR.less:
        return this.peek(1) === CHAR.less
          ? this.dictionary(depth)
          : this.string(readHexString(this.bytes, this.position, this.limit));
      default:
        return isDigit(octet) ? (this.reference() ?? this.simple()) : this.simple();
    }
  }

  /** The keyword must stand here, after optional white space. @throws MalformedPdf */
  keyword(word: string): void {
    this.skipWhiteSpace();
    if (!this.startsWith(word) || isRegular(this.bytes[this.position + word.length])) {
      throw this.fault(`thiếu “${word}”`);
    }
    this.position += word.length;
  }

  startsWith(word: string): boolean {
    const end = this.position + word.length;
    return end <= this.limit && this.bytes.toString('latin1', this.position, end) === word;
  }

  /** A non-negative integer without sign. @throws MalformedPdf */
  count(): number {
    this.skipWhiteSpace();
    const start = this.position;
    while (isDigit(this.peek())) this.position += 1;
    const text = this.bytes.toString('latin1', start, this.position);
    if (!/^\d{1,15}$/.test(text)) throw this.fault('thiếu số');
    return Number(text);
  }

  /** The next bytes as text, fewer at the end. */
  ahead(length: number): string {
    return this.bytes.toString(
      'latin1',
      this.position,
      Math.min(this.limit, this.position + length),
    );
  }

  skipWhiteSpace(): void {
    while (isWhiteSpace(this.peek())) this.position += 1;
  }

  peek(ahead = 0): number | undefined {
    const place = this.position + ahead;
    return place < this.limit ? this.bytes[place] : undefined;
  }

  fault(message: string): MalformedPdf {
    return new MalformedPdf(message, this.position);
  }

  private string(value: PdfStringValue): PdfStringValue {
    this.position = value.end;
    return value;
  }

  private array(depth: number): PdfValue {
    this.position += 1;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipWhiteSpace();
      if (this.peek() === CHAR.closeBracket) break;
      items.push(this.value(depth + 1));
    }
    this.position += 1;
    return { kind: 'array', items };
  }

  private dictionary(depth: number): PdfDictValue {
    this.position += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipWhiteSpace();
      if (this.peek() === CHAR.greater) break;
      if (this.peek() !== CHAR.slash) throw this.fault('thiếu khóa của từ điển');
      const key = this.name();
      if (entries.has(key)) throw this.fault(`khóa /${key} lặp lại`);
      entries.set(key, this.value(depth + 1));
    }
    if (this.peek(1) !== CHAR.greater) throw this.fault('từ điển không đóng');
    this.position += 2;
    return { kind: 'dict', entries };
  }

  private name(): string {
    const start = (this.position += 1);
    let escaped = false;
    while (isRegular(this.peek())) {
      escaped ||= this.peek() === CHAR.hash;
      this.position += 1;
    }
    const text = this.bytes.toString('latin1', start, this.position);
    return escaped ? this.unescaped(text) : text;
  }

  private unescaped(text: string): string {
    return text.replace(/#(..?)?/g, (_, digits: string | undefined) => {
      const code = digits?.length === 2 ? hexPair(digits) : -1;
      if (code < 1) throw this.fault('tên chứa # không hợp lệ');
      return String.fromCharCode(code);
    });
  }

  private reference(): PdfReference | undefined {
    const start = this.position;
    const match = /^(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R/.exec(
      this.bytes.toString('latin1', start, Math.min(start + 40, this.limit)),
    );
    if (!match || isRegular(this.bytes[start + match[0].length])) return undefined;
    this.position += match[0].length;
    return { kind: 'reference', number: Number(match[1]), generation: Number(match[2]) };
  }

  private simple(): PdfValue {
    const start = this.position;
    while (isRegular(this.peek())) this.position += 1;
    const text = this.bytes.toString('latin1', start, this.position);
    const known = KEYWORDS.get(text);
    if (known !== undefined) return known;
    if (NUMBER.test(text)) return Number(text);
    this.position = start;
    throw this.fault('giá trị không đọc được');
  }
}

function hexPair(digits: string): number {
  const high = hexDigit(digits.charCodeAt(0));
  const low = hexDigit(digits.charCodeAt(1));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}
