import { type PDFObject } from 'pdf-lib';
import { MalformedPdf } from '../errors.js';
import { type PdfReference, type PdfStringValue, type PdfValue } from './values.js';

/** An object that the new revision writes. */
export interface WrittenObject {
  readonly number: number;
  readonly generation: number;
  readonly offset: number;
}

/** Bytes to be appended, and where the next one will stand in the file. */
export class Output {
  readonly parts: Buffer[] = [];

  constructor(public position: number) {}

  text(text: string): void {
    this.bytes(Buffer.from(text, 'latin1'));
  }

  bytes(bytes: Buffer): void {
    this.parts.push(bytes);
    this.position += bytes.length;
  }
}

export function bytesOf(object: PDFObject): Buffer {
  const bytes = Buffer.alloc(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

export const referenceText = ({ number, generation }: PdfReference): string =>
  `${number} ${generation} R`;
export const hex = ({ bytes }: PdfStringValue): string => bytes.toString('hex').toUpperCase();

/** First number and count of each run of consecutive numbers. */
export function ranges(written: readonly WrittenObject[]): [number, number][] {
  const result: [number, number][] = [];
  for (const { number } of written) {
    const last = result[result.length - 1];
    if (last && last[0] + last[1] === number) last[1] += 1;
    else result.push([number, 1]);
  }
  return result;
}

/** Subsections of a cross-reference table. */
export function table(written: readonly WrittenObject[]): string {
  let index = 0;
  return ranges(written)
    .map(([first, count]) => {
      const lines = written.slice(index, (index += count)).map(({ offset, generation }) => {
        return `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`;
      });
      return `${first} ${count}\n${lines.join('')}`;
    })
    .join('');
}

/** Row of a cross-reference stream with /W [1 4 2]. */
export function row({ offset, generation }: WrittenObject): Buffer {
  const bytes = Buffer.alloc(7);
  bytes[0] = 1;
  bytes.writeUInt32BE(offset, 1);
  bytes.writeUInt16BE(generation, 5);
  return bytes;
}

/** Text of a value that stood in an object stream. */
export function serialized(value: PdfValue): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'number')
    return String(value);
  switch (value.kind) {
    case 'name':
      return `/${value.name.replace(/[^!-~]|[#()<>[\]{}/%]/g, escaped)}`;
    case 'string':
      return `<${hex(value)}>`;
    case 'reference':
      return referenceText(value);
    case 'array':
      return `[${value.items.map(serialized).join(' ')}]`;
    case 'dict':
      return `<<${[...value.entries].map(([key, item]) => `${serialized({ kind: 'name', name: key })} ${serialized(item)}`).join(' ')}>>`;
    case 'stream':
      throw new MalformedPdf('luồng trong luồng đối tượng');
  }
}

const escaped = (character: string): string =>
  `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
