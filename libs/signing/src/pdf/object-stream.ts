import { MalformedPdf } from '../errors.js';
import { decodeStream, type DecodingBudget } from './filters.js';
import { PdfParser } from './parser.js';
import { asKind, isInteger, nameOf, type PdfStreamValue, type PdfValue } from './values.js';

export interface CompressedObject {
  readonly number: number;
  readonly value: PdfValue;
}

const known = new WeakMap<PdfStreamValue, readonly CompressedObject[]>();

/** All objects of an object stream in order (ISO 32000-1, 7.5.7). @throws MalformedPdf */
export function readObjectStream(
  stream: PdfStreamValue,
  budget: DecodingBudget,
): readonly CompressedObject[] {
  const before = known.get(stream);
  if (before) return before;
  const objects = parse(stream, budget);
  known.set(stream, objects);
  return objects;
}

function parse(stream: PdfStreamValue, budget: DecodingBudget): CompressedObject[] {
  const { entries } = stream.dict;
  const count = entries.get('N');
  const first = entries.get('First');
  if (nameOf(entries.get('Type')) !== 'ObjStm' || !isInteger(count) || !isInteger(first)) {
    throw new MalformedPdf('luồng đối tượng');
  }
  const data = decodeStream(stream, budget);
  const heads = new PdfParser(data, 0, first);
  const places = Array.from({ length: Math.min(count, data.length) }, () => ({
    number: heads.count(),
    offset: first + heads.count(),
  }));
  return places.map(({ number, offset }, index) => {
    const limit = places[index + 1]?.offset ?? data.length;
    return { number, value: readItem(data, { offset, limit }) };
  });
}

function readItem(data: Buffer, { offset, limit }: { offset: number; limit: number }): PdfValue {
  const parser = new PdfParser(data, offset, limit);
  const value = parser.value();
  parser.skipWhiteSpace();
  if (parser.peek() !== undefined) throw parser.fault('thừa dữ liệu sau đối tượng');
  if (asKind(value, 'stream') || asKind(value, 'reference')) throw parser.fault('đối tượng nén');
  return value;
}
