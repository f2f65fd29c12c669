import { MalformedPdf } from '../errors.js';
import { CHAR, isWhiteSpace } from './characters.js';
import { type PdfFile, type Revision } from './pdf-file.js';
import { asKind, nameOf } from './values.js';

/**
 * Proves that a revision consists of exactly the objects its cross-reference names, one after the other
 * with white space between, then the cross-reference: a reader that scans the file sees what a reader
 * that follows the cross-reference sees. @throws MalformedPdf
 */
export function checkTiling(file: PdfFile, revision: Revision): void {
  const { bytes } = file;
  const places = placesOf(revision);
  let position = revision.index === 0 ? endOfHeader(bytes) : revision.start;
  for (const { number, offset } of places) {
    position = skipWhiteSpace(bytes, position);
    if (offset !== position)
      throw new MalformedPdf(
        `dữ liệu nằm ngoài các đối tượng, trước đối tượng ${number}`,
        position,
      );
    position = file.object(number, revision.index)?.end ?? offset;
  }
  if (revision.section.form === 'table') position = skipWhiteSpace(bytes, position);
  const expected =
    revision.section.form === 'table' ? revision.section.offset : revision.section.end;
  if (position !== expected) throw new MalformedPdf('dữ liệu nằm ngoài các đối tượng', position);
  checkObjectStreams(file, revision);
}

function placesOf(revision: Revision): { number: number; offset: number }[] {
  const places: { number: number; offset: number }[] = [];
  revision.section.entries.forEach((entry, number) => {
    if (entry.kind === 'offset') places.push({ number, offset: entry.offset });
  });
  return places.sort((left, right) => left.offset - right.offset);
}

/** The version line and the comment lines that follow it. */
function endOfHeader(bytes: Buffer): number {
  let position = 0;
  while (bytes[position] === CHAR.percent) {
    while (position < bytes.length && bytes[position] !== 0x0a && bytes[position] !== 0x0d)
      position += 1;
    position = skipWhiteSpace(bytes, position);
  }
  return position;
}

function skipWhiteSpace(bytes: Buffer, from: number): number {
  let position = from;
  while (isWhiteSpace(bytes[position])) position += 1;
  return position;
}

/** Every object inside an object stream is named by the cross-reference at its place, none is hidden. */
function checkObjectStreams(file: PdfFile, { index, section }: Revision): void {
  for (const [number, entry] of section.entries) {
    if (entry.kind !== 'offset') continue;
    const stream = asKind(file.object(number, index)?.value, 'stream');
    if (!stream || nameOf(stream.dict.entries.get('Type')) !== 'ObjStm') continue;
    file.objectsIn(stream).forEach((object, place) => {
      const named = section.entries.get(object.number);
      if (named?.kind !== 'compressed' || named.stream !== number || named.index !== place) {
        throw new MalformedPdf(`đối tượng ${object.number} bị giấu trong luồng ${number}`);
      }
    });
  }
}
