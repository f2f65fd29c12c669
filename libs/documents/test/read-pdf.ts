import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFStream,
  PDFString,
} from 'pdf-lib';

export interface ReadFont {
  readonly name: string;
  readonly program: Buffer;
  readonly unicode: ReadonlyMap<string, string>;
  readonly cmap: string;
}

/** A PDF as a viewer would see it: parsed again from its bytes, text decoded by its own ToUnicode tables. */
export class ReadPdf {
  private constructor(
    readonly document: PDFDocument,
    readonly source: string,
  ) {}

  static async from(bytes: Uint8Array): Promise<ReadPdf> {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    return new ReadPdf(document, Buffer.from(bytes).toString('latin1'));
  }

  /** The text operators of each page, one entry per BT … ET. */
  pages(): readonly (readonly string[])[] {
    const fonts = this.fonts();
    return this.document.getPages().map((page) => {
      const stream = page.node.lookup(PDFName.of('Contents'), PDFStream);
      const operators = inflated(stream).toString('latin1');
      return [...operators.matchAll(/BT (.*?) ET/gsu)].map(([, block = '']) => shown(block, fonts));
    });
  }

  operators(page: number): string {
    const { node } = this.document.getPage(page);
    return inflated(node.lookup(PDFName.of('Contents'), PDFStream)).toString('latin1');
  }

  fonts(): ReadonlyMap<string, ReadFont> {
    const resources = this.document.getPage(0).node.lookup(PDFName.of('Resources'), PDFDict);
    const fonts = resources.lookup(PDFName.of('Font'), PDFDict);
    return new Map(
      fonts.keys().map((key) => [key.decodeText(), readFont(fonts.lookup(key, PDFDict))]),
    );
  }

  /** The dictionaries of the form's fields by name. */
  fields(): ReadonlyMap<string, PDFDict> {
    const form = this.document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
    const fields = form?.lookup(PDFName.of('Fields'), PDFArray);
    const dictionaries = fields?.asArray().map((ref) => this.document.context.lookup(ref, PDFDict));
    return new Map(
      (dictionaries ?? []).map((field) => [text(field.lookup(PDFName.of('T'))), field]),
    );
  }
}

export function text(value: unknown): string {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  throw new Error('Not a string');
}

export function inflated(stream: PDFStream): Buffer {
  const contents = Buffer.from(stream.getContents());
  return stream instanceof PDFRawStream && stream.dict.has(PDFName.of('Filter'))
    ? inflateSync(contents)
    : contents;
}

function readFont(font: PDFDict): ReadFont {
  const [descendant] = font.lookup(PDFName.of('DescendantFonts'), PDFArray).asArray();
  const descriptor = font.context
    .lookup(descendant, PDFDict)
    .lookup(PDFName.of('FontDescriptor'), PDFDict);
  const cmap = inflated(font.lookup(PDFName.of('ToUnicode'), PDFStream)).toString('latin1');
  const unicode = new Map<string, string>();
  const [, entries = ''] = cmap.split('endcodespacerange');
  for (const [, code = '', hex = ''] of entries.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gmu)) {
    unicode.set(code, Buffer.from(hex, 'hex').swap16().toString('utf16le'));
  }
  return {
    name: font.lookup(PDFName.of('BaseFont'), PDFName).decodeText(),
    program: inflated(descriptor.lookup(PDFName.of('FontFile2'), PDFStream)),
    unicode,
    cmap,
  };
}

function shown(block: string, fonts: ReadonlyMap<string, ReadFont>): string {
  let font: ReadFont | undefined;
  let result = '';
  for (const [, name, hex] of block.matchAll(/\/(F\d) [\d.]+ Tf|<([0-9a-f]*)>/gu)) {
    if (name !== undefined) font = fonts.get(name);
    for (const code of hex?.match(/.{4}/gu) ?? []) result += font?.unicode.get(code) ?? '\ufffd';
  }
  return result;
}
