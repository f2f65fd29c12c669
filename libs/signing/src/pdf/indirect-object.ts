import { CHAR } from './characters.js';
import { PdfParser } from './parser.js';
import {
  asKind,
  isInteger,
  type PdfDictValue,
  type PdfReference,
  type PdfStreamValue,
  type PdfValue,
} from './values.js';

export interface IndirectObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  readonly start: number;
  /** First byte after `endobj`. */
  readonly end: number;
}

/** Finds the value of an indirect /Length. */
export type LengthOf = (reference: PdfReference) => PdfValue | undefined;

/** `n g obj … endobj` that starts exactly at `offset`. @throws MalformedPdf */
export function readIndirectObject(
  bytes: Buffer,
  offset: number,
  lengthOf: LengthOf,
): IndirectObject {
  const parser = new PdfParser(bytes, offset);
  const number = parser.count();
  const generation = parser.count();
  parser.keyword('obj');
  let value = parser.value();
  const dict = asKind(value, 'dict');
  parser.skipWhiteSpace();
  if (dict && parser.startsWith('stream')) value = readStream(bytes, parser, { dict, lengthOf });
  parser.keyword('endobj');
  return { number, generation, value, start: offset, end: parser.position };
}

function readStream(
  bytes: Buffer,
  parser: PdfParser,
  { dict, lengthOf }: { dict: PdfDictValue; lengthOf: LengthOf },
): PdfStreamValue {
  parser.position += 'stream'.length;
  if (parser.peek() === CHAR.carriageReturn) parser.position += 1;
  if (parser.peek() !== CHAR.lineFeed) throw parser.fault('sau “stream” phải xuống dòng');
  parser.position += 1;
  const declared = dict.entries.get('Length');
  const reference = asKind(declared, 'reference');
  const length = reference ? lengthOf(reference) : declared;
  if (!isInteger(length) || length < 0) throw parser.fault('độ dài của luồng');
  const start = parser.position;
  if (start + length > bytes.length) throw parser.fault('luồng vượt quá tệp');
  parser.position = start + length;
  parser.keyword('endstream');
  return { kind: 'stream', dict, data: bytes.subarray(start, start + length) };
}
