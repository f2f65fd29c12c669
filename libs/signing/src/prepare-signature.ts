import { type Instant } from '@congvu/calendar';
import { PDFHexString, PDFName, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';
import { readCertificate } from './certificates/certificate.js';
import { signedAttributes } from './cms/signed-attributes.js';
import {
  BaseNotGapless,
  FieldAlreadyFilled,
  FieldLocked,
  FieldMissing,
  MalformedPdf,
} from './errors.js';
import { type FormField, readFields } from './pdf/form.js';
import { IncrementalUpdate } from './pdf/incremental-update.js';
import { isLocked, lockOf, readPromise } from './pdf/locks.js';
import { PdfFile } from './pdf/pdf-file.js';
import { type ByteRange, fixByteRange, signatureDictionary } from './pdf/signature-dictionary.js';
import { asKind, isInteger, type PdfValue, textOf } from './pdf/values.js';

/** Size of a widget in points. */
export interface AppearanceSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a field's appearance: registers a form XObject with /BBox [0 0 width height] and everything it
 * needs in `context`, and returns its reference. Objects already in the file cannot be looked up there.
 */
export type DrawAppearance = (context: PDFContext, size: AppearanceSize) => PDFRef;

/** A text field to fill in the same revision as the signature. */
export interface TextFilling {
  readonly field: string;
  readonly value: string;
  readonly draw: DrawAppearance;
}

export interface PrepareSignatureInput {
  /** The newest revision of the file; it is not changed. */
  readonly revision: Uint8Array;
  /** Name of the prepared signature field. */
  readonly field: string;
  /** DER of the signer's certificate; it is bound into the signed attributes. */
  readonly certificate: Uint8Array;
  readonly claimedAt: Instant;
  readonly signerName: string;
  readonly reason?: string;
  readonly location?: string;
  /** Without it the field keeps the empty appearance of the base file. */
  readonly draw?: DrawAppearance;
  readonly texts?: readonly TextFilling[];
  /** Bytes kept for the CMS with its certificates; 8192 by default. */
  readonly contentsSize?: number;
}

/** A revision that lacks only the signature value. Plain data: it may wait for days in a store. */
export interface PreparedSignature {
  readonly field: string;
  readonly bytes: Buffer;
  readonly byteRange: ByteRange;
  /** SHA-256 of the bytes inside `byteRange`. */
  readonly digest: Buffer;
  /** DER SET OF signed attributes: exactly these bytes are hashed and signed by the credential. */
  readonly toBeSigned: Buffer;
  /** Lower-case hex; the certificate that the attributes are bound to. */
  readonly certificateSha256: string;
}

const CONTENTS_SIZE = 8192;

/**
 * Appends a revision that fills the signature field and, if asked, text fields with their appearances.
 * A field's /Lock becomes a FieldMDP reference. The same input always gives the same bytes, as long as
 * the drawings do. Source: ISO 32000-1, 12.8; ETSI EN 319 142-1 (PAdES B-B).
 * @throws MalformedPdf, EncryptedPdf, BaseNotGapless, FieldMissing, FieldAlreadyFilled, FieldLocked,
 *   ObjectNeverWritten, InvalidDer, UnsupportedKey
 */
export function prepareSignature(input: PrepareSignatureInput): PreparedSignature {
  const certificate = readCertificate(input.certificate);
  const file = new PdfFile(bufferOf(input.revision));
  if (file.revisions.length === 1) requireGapless(file);
  const update = new IncrementalUpdate(file);
  const form = new PreparedForm(file, update);
  input.texts?.forEach((filling) => form.fillText(filling));
  const signature = form.placeSignature(input);
  const { bytes, offsets } = update.finish();
  const { byteRange, digest } = fixByteRange(bytes, offsets.get(signature.objectNumber) ?? 0);
  return {
    field: input.field,
    bytes,
    byteRange,
    digest,
    toBeSigned: signedAttributes(digest, certificate),
    certificateSha256: certificate.sha256,
  };
}

const bufferOf = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Acrobat doubts the first signature of a base with unused numbers (Hopding/pdf-lib#1388). */
function requireGapless(file: PdfFile): void {
  const { entries, trailer } = file.latest.section;
  const size = trailer.entries.get('Size');
  for (let number = 1; number < (isInteger(size) ? size : 0); number += 1) {
    const entry = entries.get(number);
    if (!entry || entry.kind === 'free') throw new BaseNotGapless(number);
  }
}

class PreparedForm {
  private readonly fields: ReadonlyMap<string, FormField>;

  constructor(
    private readonly file: PdfFile,
    private readonly update: IncrementalUpdate,
  ) {
    this.fields = new Map(readFields(file).map((field) => [field.name, field]));
  }

  fillText({ field: name, value, draw }: TextFilling): void {
    const field = this.emptyField(name, 'Tx');
    const dict = this.update.touch(field.reference);
    dict.set(PDFName.of('V'), PDFHexString.fromText(value.normalize('NFC')));
    this.setAppearance(dict, { draw, field });
  }

  placeSignature(input: PrepareSignatureInput): PDFRef {
    const field = this.emptyField(input.field, 'Sig');
    const lock = lockOf(this.file, field.dict);
    const { reference: root } = this.file.catalog();
    const signature = this.update.registerRaw(
      signatureDictionary({
        claimedAt: input.claimedAt,
        signerName: input.signerName,
        contentsSize: input.contentsSize ?? CONTENTS_SIZE,
        root: `${root.number} ${root.generation} R`,
        ...(input.reason !== undefined && { reason: input.reason }),
        ...(input.location !== undefined && { location: input.location }),
        ...(lock && { lock }),
      }),
    );
    const dict = this.update.touch(field.reference);
    dict.set(PDFName.of('V'), signature);
    if (input.draw) this.setAppearance(dict, { draw: input.draw, field });
    return signature;
  }

  private emptyField(name: string, type: 'Tx' | 'Sig'): FormField {
    const field = this.fields.get(name);
    if (field?.type !== type) throw new FieldMissing(name);
    const value = this.file.resolve(field.dict.entries.get('V'));
    if (value !== null && textOf(value) !== '') throw new FieldAlreadyFilled(name);
    if (this.isLocked(name)) throw new FieldLocked(name);
    return field;
  }

  private isLocked(name: string): boolean {
    return [...this.fields.values()].some(({ type, dict }) => {
      const signature = asKind(this.file.resolve(dict.entries.get('V')), 'dict');
      const lock = type === 'Sig' && signature && readPromise(this.file, signature).fieldLock;
      return lock ? isLocked(lock, name) : false;
    });
  }

  private setAppearance(
    dict: PDFDict,
    { draw, field }: { draw: DrawAppearance; field: FormField },
  ): void {
    const { context } = this.update;
    const drawn = draw(context, this.sizeOf(field));
    dict.set(PDFName.of('AP'), context.obj({ N: drawn }));
  }

  private sizeOf({ dict, name }: FormField): AppearanceSize {
    const corners = asKind(this.file.resolve(dict.entries.get('Rect')), 'array')?.items.map(
      (item) => this.number(item),
    );
    const [left, bottom, right, top] = corners ?? [];
    if (left === undefined || bottom === undefined || right === undefined || top === undefined) {
      throw new MalformedPdf(`ô “${name}” không có khung`);
    }
    return { width: Math.abs(right - left), height: Math.abs(top - bottom) };
  }

  private number(item: PdfValue): number | undefined {
    const value = this.file.resolve(item);
    return typeof value === 'number' ? value : undefined;
  }
}
