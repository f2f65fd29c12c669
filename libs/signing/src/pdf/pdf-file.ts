import { EncryptedPdf, MalformedPdf } from '../errors.js';
import { readXrefSection, type XrefEntry, type XrefSection } from './cross-reference.js';
import { type DecodingBudget } from './filters.js';
import { readIndirectObject } from './indirect-object.js';
import { type CompressedObject, readObjectStream } from './object-stream.js';
import {
  asKind,
  isInteger,
  type PdfDictValue,
  type PdfReference,
  type PdfStreamValue,
  type PdfValue,
} from './values.js';

/** One save of the file: the base, or one increment appended to it. */
export interface Revision {
  readonly index: number;
  readonly start: number;
  /** First byte after `%%EOF` and the line end that follows it. */
  readonly end: number;
  readonly section: XrefSection;
}

/** An object as one revision defines it. */
export interface DefinedObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  /** Index of the revision that defines it. */
  readonly revision: number;
  readonly compressed: boolean;
  /** First byte after `endobj`; -1 inside an object stream. */
  readonly end: number;
}

const MAX_REVISIONS = 64;
const MAX_ENTRIES = 1_000_000;
const MAX_DECODED = 64 * 1024 * 1024;
const HEADER = /^%PDF-(?:1\.\d|2\.0)[\r\n]/;

/**
 * A PDF read the way its cross-reference says and in no other way, revision by revision.
 * Objects are parsed when asked for. Linearised, hybrid, repaired and encrypted files are refused.
 */
export class PdfFile {
  readonly revisions: readonly Revision[];
  private readonly parsed: Map<number, DefinedObject>[];
  private readonly budget: DecodingBudget = { remaining: MAX_DECODED };

  /** @throws MalformedPdf, EncryptedPdf */
  constructor(readonly bytes: Buffer) {
    if (!HEADER.test(bytes.toString('latin1', 0, 9)))
      throw new MalformedPdf('không bắt đầu bằng %PDF', 0);
    this.revisions = readRevisions(bytes);
    this.parsed = this.revisions.map(() => new Map<number, DefinedObject>());
    if (this.revisions.some(({ section }) => section.trailer.entries.has('Encrypt')))
      throw new EncryptedPdf();
  }

  get latest(): Revision {
    return this.revision(this.revisions.length - 1);
  }

  /** @throws MalformedPdf */
  revision(index: number): Revision {
    const revision = this.revisions[index];
    if (!revision) throw new MalformedPdf(`không có lần lưu thứ ${index + 1}`);
    return revision;
  }

  /** The object as it stood after revision `at`; undefined if it did not exist. @throws MalformedPdf */
  object(number: number, at = this.revisions.length - 1): DefinedObject | undefined {
    for (let index = at; index >= 0; index -= 1) {
      const entry = this.revision(index).section.entries.get(number);
      if (entry)
        return entry.kind === 'free'
          ? undefined
          : this.definition(number, { revision: index, entry });
    }
    return undefined;
  }

  /** Follows a reference; other values are returned as they are, a dangling reference is null. @throws MalformedPdf */
  resolve(value: PdfValue | undefined, at = this.revisions.length - 1): PdfValue {
    const reference = asKind(value, 'reference');
    if (!reference) return value ?? null;
    const found = this.object(reference.number, at);
    if (!found || found.generation !== reference.generation) return null;
    if (asKind(found.value, 'reference')) throw new MalformedPdf('tham chiếu trỏ tới tham chiếu');
    return found.value;
  }

  /** The document catalog after revision `at`. @throws MalformedPdf */
  catalog(at = this.revisions.length - 1): { reference: PdfReference; dict: PdfDictValue } {
    const reference = asKind(this.revision(at).section.trailer.entries.get('Root'), 'reference');
    const dict = asKind(this.resolve(reference, at), 'dict');
    if (!reference || !dict) throw new MalformedPdf('thiếu danh mục gốc');
    return { reference, dict };
  }

  /** All objects of an object stream of this file. @throws MalformedPdf */
  objectsIn(stream: PdfStreamValue): readonly CompressedObject[] {
    return readObjectStream(stream, this.budget);
  }

  private definition(number: number, at: { revision: number; entry: XrefEntry }): DefinedObject {
    const known = this.parsed[at.revision]?.get(number);
    if (known) return known;
    const found = { ...this.read(number, at), number, revision: at.revision };
    this.parsed[at.revision]?.set(number, found);
    return found;
  }

  private read(
    number: number,
    { revision, entry }: { revision: number; entry: XrefEntry },
  ): Pick<DefinedObject, 'value' | 'generation' | 'compressed' | 'end'> {
    if (entry.kind === 'compressed') {
      return {
        value: this.compressedValue(number, { revision, entry }),
        generation: 0,
        compressed: true,
        end: -1,
      };
    }
    if (entry.kind === 'free') throw new MalformedPdf(`đối tượng ${number} đã bị xóa`);
    const object = readIndirectObject(this.bytes, entry.offset, (length) =>
      this.resolve(length, revision),
    );
    if (object.number !== number || object.generation !== entry.generation) {
      throw new MalformedPdf(`đối tượng ${number} không ở chỗ bảng tham chiếu nói`, entry.offset);
    }
    const { value, generation, end } = object;
    return { value, generation, end, compressed: false };
  }

  private compressedValue(
    number: number,
    { revision, entry }: { revision: number; entry: Extract<XrefEntry, { kind: 'compressed' }> },
  ): PdfValue {
    const holder = this.revision(revision).section.entries.get(entry.stream);
    if (holder?.kind !== 'offset')
      throw new MalformedPdf(`luồng đối tượng ${entry.stream} ở lần lưu khác`);
    const stream = asKind(
      this.definition(entry.stream, { revision, entry: holder }).value,
      'stream',
    );
    if (!stream) throw new MalformedPdf(`đối tượng ${entry.stream} không phải luồng đối tượng`);
    const item = this.objectsIn(stream)[entry.index];
    if (item?.number !== number)
      throw new MalformedPdf(`đối tượng ${number} không ở trong luồng ${entry.stream}`);
    return item.value;
  }
}

const TAIL = /startxref[\r\n ]+(\d{1,15})[\r\n ]+%%EOF(?:\r\n|\r|\n)?$/;

/** Follows /Prev from the last section to the first; each must lie wholly before the next. */
function readRevisions(bytes: Buffer): Revision[] {
  const tail = TAIL.exec(bytes.toString('latin1', Math.max(0, bytes.length - 64)));
  if (!tail) throw new MalformedPdf('không kết thúc bằng %%EOF', bytes.length);
  const found: { section: XrefSection; end: number }[] = [];
  let entries = 0;
  let offset: number | undefined = Number(tail[1]);
  for (let limit = bytes.length; offset !== undefined; limit = offset, offset = previousOf(found)) {
    if (offset >= limit || found.length >= MAX_REVISIONS)
      throw new MalformedPdf('chuỗi lần lưu', offset);
    const section = readXrefSection(bytes, offset);
    found.push({ section, end: endOfRevision(bytes, section) });
    entries += section.entries.size;
    if (entries > MAX_ENTRIES) throw new MalformedPdf('quá nhiều đối tượng', offset);
  }
  if (found[0]?.end !== bytes.length)
    throw new MalformedPdf('dữ liệu sau lần lưu cuối', found[0]?.end);
  return found.reverse().map(({ section, end }, index) => {
    const start = found[index - 1]?.end ?? 0;
    if (section.offset < start) throw new MalformedPdf('lần lưu chồng lên nhau', section.offset);
    return { index, start, end, section };
  });
}

function previousOf(found: readonly { section: XrefSection }[]): number | undefined {
  const previous = found[found.length - 1]?.section.trailer.entries.get('Prev');
  if (previous === undefined) return undefined;
  if (!isInteger(previous) || previous < 0) throw new MalformedPdf('/Prev');
  return previous;
}

/** After the section: an optional comment of the producer, `startxref`, its offset, `%%EOF`, one line end. */
const CLOSING =
  /^[\0\t\n\f\r ]*(?:%[^\r\n]*[\r\n]+)?startxref[\t\n\r ]+(\d{1,15})[\t\n\r ]+%%EOF(?:\r\n|\r|\n)?/;

function endOfRevision(bytes: Buffer, section: XrefSection): number {
  const match = CLOSING.exec(bytes.toString('latin1', section.end, section.end + 256));
  if (!match || Number(match[1]) !== section.offset)
    throw new MalformedPdf('kết thúc lần lưu', section.end);
  return section.end + match[0].length;
}
