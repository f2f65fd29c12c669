import { MalformedPdf } from '../errors.js';
import { decodeStream } from './filters.js';
import { readIndirectObject } from './indirect-object.js';
import { PdfParser } from './parser.js';
import { asKind, isInteger, nameOf, type PdfDictValue, type PdfStreamValue } from './values.js';

/** Where a cross-reference section says that an object is. */
export type XrefEntry =
  | { readonly kind: 'free' }
  | { readonly kind: 'offset'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'compressed'; readonly stream: number; readonly index: number };

export interface XrefSection {
  readonly form: 'table' | 'stream';
  readonly offset: number;
  /** First byte after the trailer dictionary, or after `endobj` of the cross-reference stream. */
  readonly end: number;
  readonly trailer: PdfDictValue;
  readonly entries: ReadonlyMap<number, XrefEntry>;
}

const MAX_OBJECT_NUMBER = 999_999;

/** The section that starts at `offset`. Hybrid files are refused: two readers would see two documents. @throws MalformedPdf */
export function readXrefSection(bytes: Buffer, offset: number): XrefSection {
  const parser = new PdfParser(bytes, offset);
  return parser.startsWith('xref') ? readTable(parser) : readStreamSection(bytes, offset);
}

function readTable(parser: PdfParser): XrefSection {
  const offset = parser.position;
  parser.keyword('xref');
  const entries = new Map<number, XrefEntry>();
  for (parser.skipWhiteSpace(); !parser.startsWith('trailer'); parser.skipWhiteSpace()) {
    readSubsection(parser, entries);
  }
  parser.keyword('trailer');
  const trailer = asKind(parser.value(), 'dict');
  if (!trailer) throw parser.fault('thiếu từ điển cuối tệp');
  if (trailer.entries.has('XRefStm')) throw parser.fault('bảng tham chiếu lai');
  return { form: 'table', offset, end: parser.position, trailer, entries };
}

const ENTRY = /^(\d{10}) (\d{5}) ([nf])(?: \n| \r|\r\n)$/;
const ENTRY_LENGTH = 20;

function readSubsection(parser: PdfParser, entries: Map<number, XrefEntry>): void {
  const first = parser.count();
  const count = parser.count();
  while (parser.peek() === 0x20) parser.position += 1;
  if (parser.peek() === 0x0d) parser.position += 1;
  if (parser.peek() === 0x0a) parser.position += 1;
  for (let index = 0; index < count; index += 1) {
    const match = ENTRY.exec(parser.ahead(ENTRY_LENGTH));
    if (!match) throw parser.fault('dòng của bảng tham chiếu');
    const [, offset, generation, type] = match;
    add(
      entries,
      first + index,
      type === 'f' ? { kind: 'free' } : inUse(Number(offset), Number(generation)),
    );
    parser.position += ENTRY_LENGTH;
  }
}

const inUse = (offset: number, generation: number): XrefEntry => ({
  kind: 'offset',
  offset,
  generation,
});

function add(entries: Map<number, XrefEntry>, number: number, entry: XrefEntry): void {
  if (number > MAX_OBJECT_NUMBER) throw new MalformedPdf(`số đối tượng ${number} quá lớn`);
  if (entries.has(number)) throw new MalformedPdf(`đối tượng ${number} có hai chỗ trong một bảng`);
  entries.set(number, entry);
}

function readStreamSection(bytes: Buffer, offset: number): XrefSection {
  const object = readIndirectObject(bytes, offset, () => undefined);
  const stream = asKind(object.value, 'stream');
  if (!stream || nameOf(stream.dict.entries.get('Type')) !== 'XRef') {
    throw new MalformedPdf('thiếu bảng tham chiếu', offset);
  }
  const entries = readRows(stream);
  // Producers may leave the stream's own entry out; the object itself is there all the same.
  const own = entries.get(object.number);
  if (own === undefined) add(entries, object.number, inUse(offset, object.generation));
  else if (own.kind !== 'offset' || own.offset !== offset)
    throw new MalformedPdf('bảng tham chiếu sai chỗ', offset);
  return { form: 'stream', offset, end: object.end, trailer: stream.dict, entries };
}

function readRows(stream: PdfStreamValue): Map<number, XrefEntry> {
  const widths = integers(stream.dict, 'W', 3);
  const size = stream.dict.entries.get('Size');
  if (!isInteger(size)) throw new MalformedPdf('thiếu /Size');
  const index = stream.dict.entries.has('Index') ? integers(stream.dict, 'Index') : [0, size];
  // Rows of no width would never come to an end.
  if (widths.every((width) => width === 0)) throw new MalformedPdf('/W của bảng tham chiếu');
  const data = decodeStream(stream, { remaining: MAX_OBJECT_NUMBER * 8 });
  const entries = new Map<number, XrefEntry>();
  let position = 0;
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const first = index[pair] ?? 0;
    for (let row = 0; row < (index[pair + 1] ?? 0); row += 1) {
      const fields = widths.map((width) => {
        if (position + width > data.length) throw new MalformedPdf('bảng tham chiếu thiếu dòng');
        const value = width === 0 ? undefined : data.readUIntBE(position, width);
        position += width;
        return value;
      });
      add(entries, first + row, entryOf(fields));
    }
  }
  if (position !== data.length || index.length % 2 !== 0)
    throw new MalformedPdf('bảng tham chiếu thừa dòng');
  return entries;
}

function entryOf([type = 1, second = 0, third = 0]: readonly (number | undefined)[]): XrefEntry {
  switch (type) {
    case 0:
      return { kind: 'free' };
    case 1:
      return inUse(second, third);
    case 2:
      return { kind: 'compressed', stream: second, index: third };
    default:
      throw new MalformedPdf(`loại dòng tham chiếu ${type}`);
  }
}

function integers(dict: PdfDictValue, key: string, length?: number): number[] {
  const items = asKind(dict.entries.get(key), 'array')?.items ?? [];
  const numbers = items
    .filter(isInteger)
    .filter((value) => value >= 0 && (key !== 'W' || value <= 6));
  if (
    numbers.length !== items.length ||
    items.length === 0 ||
    (length ?? items.length) !== items.length
  ) {
    throw new MalformedPdf(`/${key} của bảng tham chiếu`);
  }
  return numbers;
}
