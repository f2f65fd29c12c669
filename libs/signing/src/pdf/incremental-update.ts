import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFContext, PDFDict, type PDFObject, PDFObjectParser, PDFRef } from 'pdf-lib';
import { MalformedPdf, ObjectNeverWritten } from '../errors.js';
import { readIndirectObject } from './indirect-object.js';
import { type PdfFile } from './pdf-file.js';
import {
  bytesOf,
  hex,
  Output,
  ranges,
  referenceText,
  row,
  serialized,
  table,
  type WrittenObject,
} from './serialization.js';
import { asKind, isInteger, type PdfReference } from './values.js';

/**
 * Appends one revision to a file and leaves every earlier byte alone. New objects are pdf-lib objects
 * registered in `context`; existing dictionaries are opened with `touch`. The result depends only on
 * the file and on what was written: no random identifiers, no time.
 */
export class IncrementalUpdate {
  readonly context = PDFContext.create();
  private readonly touched = new Map<number, PDFRef>();
  private readonly raw = new Map<number, Buffer>();
  private readonly firstNew: number;

  constructor(private readonly file: PdfFile) {
    this.context.largestObjectNumber = this.size - 1;
    this.firstNew = this.size;
  }

  /** A copy of an existing indirect dictionary that will be written again. @throws MalformedPdf */
  touch({ number, generation }: PdfReference): PDFDict {
    const reference = PDFRef.of(number, generation);
    if (!this.touched.has(number)) {
      this.context.assign(reference, this.existing(number));
      this.touched.set(number, reference);
    }
    return this.context.lookup(reference, PDFDict);
  }

  /** Reserves a number for an object whose bytes are given as they shall stand in the file. */
  registerRaw(bytes: Buffer): PDFRef {
    const reference = this.context.nextRef();
    this.raw.set(reference.objectNumber, bytes);
    return reference;
  }

  /** The whole file with the new revision, and where each written object's value starts. @throws ObjectNeverWritten */
  finish(): { bytes: Buffer; offsets: ReadonlyMap<number, number> } {
    const { bytes } = this.file;
    const output = new Output(bytes.length);
    if (bytes[bytes.length - 1] !== 0x0a) output.text('\n');
    const offsets = new Map<number, number>();
    const written = this.references().map((reference) =>
      this.writeObject(reference, { output, offsets }),
    );
    this.writeSection(output, written);
    return { bytes: Buffer.concat([bytes, ...output.parts]), offsets };
  }

  /** /Size of the latest trailer, or more where a section names higher numbers than its /Size admits. */
  private get size(): number {
    const { section } = this.file.latest;
    const declared = section.trailer.entries.get('Size');
    if (!isInteger(declared)) throw new MalformedPdf('thiếu /Size');
    let highest = declared - 1;
    for (const revision of this.file.revisions) {
      for (const number of revision.section.entries.keys()) highest = Math.max(highest, number);
    }
    return highest + 1;
  }

  private existing(number: number): PDFObject {
    const place = this.file.object(number);
    const section = place && this.file.revision(place.revision).section;
    const entry = section?.entries.get(number);
    if (!place || entry?.kind === 'free' || !entry)
      throw new MalformedPdf(`thiếu đối tượng ${number}`);
    const source =
      entry.kind === 'offset' ? this.sourceAt(entry.offset) : Buffer.from(serialized(place.value));
    return PDFObjectParser.forBytes(source, this.context).parseObject();
  }

  private sourceAt(offset: number): Buffer {
    const object = readIndirectObject(this.file.bytes, offset, () => undefined);
    const text = this.file.bytes.subarray(object.start, object.end);
    return text.subarray(text.indexOf('obj') + 'obj'.length);
  }

  private references(): PDFRef[] {
    const references = [...this.touched.values()];
    for (let number = this.firstNew; number <= this.context.largestObjectNumber; number += 1) {
      const reference = PDFRef.of(number);
      if (!this.raw.has(number) && !this.context.lookup(reference))
        throw new ObjectNeverWritten(number);
      references.push(reference);
    }
    return references.sort((left, right) => left.objectNumber - right.objectNumber);
  }

  private writeObject(
    reference: PDFRef,
    { output, offsets }: { output: Output; offsets: Map<number, number> },
  ): WrittenObject {
    const { objectNumber: number, generationNumber: generation } = reference;
    const offset = output.position;
    output.text(`${number} ${generation} obj\n`);
    offsets.set(number, output.position);
    const object = this.raw.get(number) ?? this.context.lookup(reference);
    if (!object) throw new ObjectNeverWritten(number);
    output.bytes(Buffer.isBuffer(object) ? object : bytesOf(object));
    output.text('\nendobj\n');
    return { number, generation, offset };
  }

  private writeSection(output: Output, written: readonly WrittenObject[]): void {
    const offset = output.position;
    const identifier = createHash('sha256').update(
      this.file.bytes.subarray(this.file.latest.start),
    );
    output.parts.forEach((part) => identifier.update(part));
    const second = identifier.digest('hex').slice(0, 32).toUpperCase();
    if (this.file.latest.section.form === 'table') {
      const trailer = this.trailer(this.context.largestObjectNumber + 1, second);
      output.text(`xref\n${table(written)}trailer\n<< ${trailer} >>\n`);
    } else {
      const { objectNumber: number } = this.context.nextRef();
      const rows = [...written, { number, generation: 0, offset }];
      const data = deflateSync(Buffer.concat(rows.map(row)));
      const trailer = `/Type /XRef ${this.trailer(number + 1, second)} /W [1 4 2] /Index [${ranges(rows).flat().join(' ')}]`;
      output.text(
        `${number} 0 obj\n<< ${trailer} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`,
      );
      output.bytes(data);
      output.text('\nendstream\nendobj\n');
    }
    output.text(`startxref\n${offset}\n%%EOF\n`);
  }

  private trailer(size: number, second: string): string {
    const { section } = this.file.latest;
    const { entries } = section.trailer;
    const { reference: root } = this.file.catalog();
    const first = asKind(asKind(this.file.resolve(entries.get('ID')), 'array')?.items[0], 'string');
    const info = asKind(entries.get('Info'), 'reference');
    const parts = [`/Size ${size}`, `/Root ${referenceText(root)}`];
    if (info) parts.push(`/Info ${referenceText(info)}`);
    parts.push(`/ID [<${first ? hex(first) : second}> <${second}>]`, `/Prev ${section.offset}`);
    return parts.join(' ');
  }
}
