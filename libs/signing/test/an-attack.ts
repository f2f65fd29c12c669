import { type VerificationReport } from '../src/index.js';
import { readFields } from '../src/pdf/form.js';
import { PdfFile } from '../src/pdf/pdf-file.js';
import { dictOf, nameOf } from '../src/pdf/values.js';

export interface ForgedRevision {
  /** Object number and the text of its value. */
  readonly objects?: readonly (readonly [number: number, value: string])[];
  readonly freed?: readonly number[];
  /** Bytes between the objects and the cross-reference that it does not name. */
  readonly hidden?: string;
  /** Further trailer entries. */
  readonly trailer?: string;
  readonly root?: number;
}

/** Appends a well-formed revision with a cross-reference table that nobody signs. Shares no code with the writer. */
export function forge(bytes: Buffer, revision: ForgedRevision): Buffer {
  const file = new PdfFile(bytes);
  const { objects = [], freed = [], hidden = '', trailer = '' } = revision;
  let text = '';
  const lines = freed.map((number) => `${number} 1\n0000000000 00001 f \n`);
  for (const [number, value] of objects) {
    lines.push(`${number} 1\n${String(bytes.length + text.length).padStart(10, '0')} 00000 n \n`);
    text += `${number} 0 obj\n${value}\nendobj\n`;
  }
  text += hidden;
  const size = Math.max(freeNumber(bytes), ...objects.map(([number]) => number + 1));
  const root = revision.root ?? file.catalog().reference.number;
  const id = /\/ID \[[^\]]*\]/.exec(bytes.toString('latin1'))?.[0] ?? '';
  const place = bytes.length + text.length;
  text += `xref\n${lines.length > 0 ? lines.join('') : '0 0\n'}trailer\n<< /Size ${size} /Root ${root} 0 R ${id} /Prev ${file.latest.section.offset} ${trailer}>>\n`;
  return Buffer.concat([bytes, Buffer.from(`${text}startxref\n${place}\n%%EOF\n`, 'latin1')]);
}

/** The lowest object number that no revision uses. */
export function freeNumber(bytes: Buffer): number {
  const { revisions } = new PdfFile(bytes);
  return 1 + Math.max(...revisions.flatMap(({ section }) => [...section.entries.keys()]));
}

/** The newest text of an object's value, as it stands between `obj` and `endobj`. */
export function objectText(bytes: Buffer, number: number): string {
  const text = bytes.toString('latin1');
  const head = `\n${number} 0 obj\n`;
  const start = text.lastIndexOf(head) + head.length;
  return text.slice(start, text.indexOf('endobj', start)).trimEnd();
}

/** The object's value with entries appended to its dictionary, after taking away older ones of the same key. */
export function withEntry(
  bytes: Buffer,
  number: number,
  [key, value]: readonly [string, string],
): string {
  const before = objectText(bytes, number);
  const inner = before.slice(2, before.lastIndexOf('>>'));
  const cleaned = inner.replace(
    new RegExp(`/${key} (?:\\[[^\\]]*\\]|\\d+ \\d+ R|<<[^>]*>>|<[^>]*>|\\S+)`),
    '',
  );
  return `<<${cleaned} /${key} ${value} >>`;
}

export function fieldNumber(bytes: Buffer, name: string): number {
  const field = readFields(new PdfFile(bytes)).find((candidate) => candidate.name === name);
  if (!field) throw new Error(`no field ${name}`);
  return field.reference.number;
}

export const catalogNumber = (bytes: Buffer): number =>
  new PdfFile(bytes).catalog().reference.number;

/** Number of the first object of this /Type. */
export function numberOfType(bytes: Buffer, type: string): number {
  const file = new PdfFile(bytes);
  for (let number = 1; number < freeNumber(bytes); number += 1) {
    if (nameOf(dictOf(file.object(number)?.value)?.entries.get('Type')) === type) return number;
  }
  throw new Error(`no object of type ${type}`);
}

/** Number of the object that `key` of another object's dictionary refers to. */
export function referredBy(bytes: Buffer, number: number, key: string): number {
  const match = new RegExp(`/${key} (\\d+) 0 R`).exec(objectText(bytes, number));
  if (!match) throw new Error(`no reference /${key} in object ${number}`);
  return Number(match[1]);
}

/** A copy with some bytes replaced by as many others. */
export function replaced(bytes: Buffer, offset: number, by: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  copy.set(by, offset);
  return copy;
}

/** A copy with bits of one byte turned over. */
export const flipped = (bytes: Buffer, offset: number, mask = 1): Buffer =>
  replaced(bytes, offset, Buffer.from([(bytes[offset] ?? 0) ^ mask]));

/** First place of a text. */
export function offsetOf(bytes: Buffer, text: string, from = 0): number {
  const offset = bytes.indexOf(text, from, 'latin1');
  if (offset < 0) throw new Error(`“${text}” is not in the file`);
  return offset;
}

/** A copy in which the first occurrence of a text after `from` is exchanged for one of the same length. */
export const exchanged = (
  bytes: Buffer,
  [before, after]: readonly [string, string],
  from = 0,
): Buffer => replaced(bytes, offsetOf(bytes, before, from), Buffer.from(after, 'latin1'));

/** Start and end of the /Contents token of signature `index`, delimiters included. */
export function contentsOf(bytes: Buffer, index: number): { start: number; end: number } {
  const ranges = [...bytes.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) \d+ *\]/g)];
  const [, start, end] = ranges[index] ?? [];
  return { start: Number(start), end: Number(end) };
}

/** Places of the hex letters of a /Contents token. */
export function hexLettersOf(bytes: Buffer, index: number): number[] {
  const { start, end } = contentsOf(bytes, index);
  return Array.from({ length: end - start - 2 }, (_, step) => start + 1 + step).filter((place) =>
    /[a-f]/.test(String.fromCharCode(bytes[place] ?? 0)),
  );
}

/** All reasons of a report, of the file and of its signatures. */
export const codesOf = (report: VerificationReport): string[] => [
  ...report.reasons.map(({ code }) => code),
  ...report.signatures.flatMap(({ reasons }) => reasons.map(({ code }) => code)),
];
