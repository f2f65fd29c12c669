import { deflateSync } from 'node:zlib';
import { type PDFContext, type PDFDict, PDFRawStream, type PDFRef } from 'pdf-lib';

/** Entries of a stream's dictionary beside its filter and length. */
type Entries = Readonly<Record<string, string | number | number[] | PDFDict>>;

/** Registers a compressed stream; the same bytes always give the same stream. */
export function registerFlateStream(
  context: PDFContext,
  content: string | Buffer,
  entries: Entries = {},
): PDFRef {
  return registerDeflated(context, deflateSync(content), entries);
}

/** The same for bytes that were compressed before, e.g. once for all files of a process. */
export function registerDeflated(
  context: PDFContext,
  deflated: Uint8Array,
  entries: Entries = {},
): PDFRef {
  const dictionary = context.obj({ ...entries, Filter: 'FlateDecode', Length: deflated.length });
  return context.register(PDFRawStream.of(dictionary, deflated));
}
