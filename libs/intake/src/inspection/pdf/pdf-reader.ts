import { FileRefused } from '../../file-refused.js';

/** A value of the PDF language as far as the scan asks: strings and references are null. */
export type PdfThing =
  null | number | { readonly name: string } | readonly PdfThing[] | PdfDictionary;
export type PdfDictionary = ReadonlyMap<string, PdfThing>;

const DEEPEST = 100;
const WHITE = /[\0\t\n\f\r ]/;
const SPACE = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const HEX = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y;
const REST_OF_REFERENCE = /[\0\t\n\f\r ]+\d{1,10}[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const NUMBER = /^[+-]?\d*\.?\d*$/;

/** How many characters may be looked at in one file, counting those that are looked at twice. */
export class ReadingBudget {
  constructor(private remaining = 400_000_000) {}

  /** @throws FileRefused unreadable-pdf */
  spend(characters: number): void {
    this.remaining -= characters;
    if (this.remaining < 0) throw unreadable('các đối tượng chồng lên nhau');
  }
}

export function unreadable(why: string): FileRefused {
  return new FileRefused(
    'unreadable-pdf',
    `Tệp PDF không đọc được (${why}); hãy mở tệp, in lại thành PDF rồi chọn lại.`,
  );
}

/** Reads as leniently as viewers do, so that nothing they would act on stays unseen. */
export class PdfReader {
  constructor(
    private readonly text: string,
    public position: number,
    private readonly budget: ReadingBudget,
  ) {}

  /** Calls `onDictionary` for every dictionary, inner ones first. @throws FileRefused unreadable-pdf */
  value(onDictionary: (dictionary: PdfDictionary) => void, depth = 0): PdfThing | undefined {
    if (depth > DEEPEST) throw unreadable('lồng quá sâu');
    this.match(SPACE);
    const sign = this.text[this.position];
    if (sign === undefined) return undefined;
    if (sign === '/') return { name: unescaped(this.match(NAME)?.[1] ?? '') };
    if (sign === '(') return this.skipString();
    if (sign === '[') return this.array(onDictionary, depth);
    if (this.text.startsWith('<<', this.position)) return this.dictionary(onDictionary, depth);
    if (sign === '<') return this.skipHex();
    return this.word();
  }

  /** Whether this keyword stands here, which is then passed. */
  passes(keyword: string): boolean {
    this.match(SPACE);
    if (!this.text.startsWith(keyword, this.position)) return false;
    this.position += keyword.length;
    return true;
  }

  private dictionary(
    onDictionary: (dictionary: PdfDictionary) => void,
    depth: number,
  ): PdfDictionary {
    this.position += 2;
    const entries = new Map<string, PdfThing>();
    let key: string | undefined;
    while (!this.passes('>>')) {
      const before = this.position;
      const value = this.value(onDictionary, depth + 1);
      if (value === undefined) break;
      if (key === undefined) key = nameOf(value);
      else {
        // Of two equal keys some viewers take the first, some the last: both are looked at.
        if (entries.has(key)) onDictionary(new Map(entries));
        entries.set(key, value);
        key = undefined;
      }
      if (this.position === before) break;
    }
    onDictionary(entries);
    return entries;
  }

  private array(onDictionary: (dictionary: PdfDictionary) => void, depth: number): PdfThing[] {
    this.position += 1;
    const items: PdfThing[] = [];
    while (!this.passes(']')) {
      const before = this.position;
      const value = this.value(onDictionary, depth + 1);
      if (value === undefined || this.position === before) break;
      items.push(value);
    }
    return items;
  }

  private skipString(): null {
    let open = 0;
    let at = this.position;
    do {
      const sign = this.text[at];
      if (sign === undefined) break;
      if (sign === '\\') at += 1;
      else if (sign === '(') open += 1;
      else if (sign === ')') open -= 1;
      at += 1;
    } while (open > 0);
    this.moveTo(at);
    return null;
  }

  private skipHex(): null {
    if (!this.match(HEX)) this.moveTo(this.position + 1);
    return null;
  }

  /** `endobj`, `stream` and what is no value end what is being read. */
  private word(): PdfThing | undefined {
    const start = this.position;
    const word = this.match(WORD)?.[0];
    if (word === undefined) return undefined;
    if (word !== '' && NUMBER.test(word)) {
      if (this.match(REST_OF_REFERENCE)) return null;
      return Number(word);
    }
    if (word === 'true' || word === 'false' || word === 'null') return null;
    this.position = start;
    return undefined;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (found) this.moveTo(this.position + found[0].length);
    return found;
  }

  private moveTo(position: number): void {
    this.budget.spend(position - this.position + 1);
    this.position = position;
  }
}

export function nameOf(thing: PdfThing | undefined): string | undefined {
  return typeof thing === 'object' && thing !== null && 'name' in thing ? thing.name : undefined;
}

export function numberOf(thing: PdfThing | undefined): number | undefined {
  return typeof thing === 'number' && Number.isFinite(thing) ? thing : undefined;
}

export function namesOf(thing: PdfThing | undefined): string[] {
  const all = Array.isArray(thing) ? (thing as readonly PdfThing[]) : [thing ?? null];
  return all.map(nameOf).filter((name) => name !== undefined);
}

export const isWhite = (sign: string | undefined): boolean =>
  sign !== undefined && WHITE.test(sign);

function unescaped(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
