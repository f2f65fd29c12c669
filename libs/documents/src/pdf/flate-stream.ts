import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFRawStream, type PDFRef } from 'pdf-lib';

type Entries = Parameters<PDFContext['obj']>[0] & object;

/** Registers a compressed stream; the same bytes always give the same stream. */
export function registerFlateStream(
  context: PDFContext,
  content: string | Buffer,
  entries: Readonly<Record<string, Entries | string | number>> = {},
): PDFRef {
  return registerDeflated(context, deflateSync(content), entries);
}

/** The same for bytes that were compressed before, e.g. once for all files of a process. */
export function registerDeflated(
  context: PDFContext,
  deflated: Uint8Array,
  entries: Readonly<Record<string, Entries | string | number>> = {},
): PDFRef {
  const dictionary = context.obj({ ...entries, Filter: 'FlateDecode', Length: deflated.length });
  return context.register(PDFRawStream.of(dictionary, deflated));
}
