import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFContext,
  type PDFPage,
  type PDFRef,
  PDFString,
} from 'pdf-lib';
import { type DrawAppearance } from '../src/index.js';

export interface BaseFileOptions {
  /** Object streams and a cross-reference stream instead of a table. */
  readonly compressed?: boolean;
  /** Changes the document just before it is saved. */
  readonly adjust?: (document: PDFDocument) => void;
}

const TEXT_FIELDS = {
  so: [120, 760, 160, 776],
  ngay: [380, 760, 400, 776],
  thang: [430, 760, 450, 776],
  nam: [470, 760, 500, 776],
};
const SIGNATURE_FIELDS = { person: [320, 120, 480, 190], seal: [270, 110, 360, 200] };

/** A two-page letter as the documents library prepares it: every field exists before the first signature. */
export async function aBaseFile({
  compressed = false,
  adjust,
}: BaseFileOptions = {}): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const [first, second] = [document.addPage([595.28, 841.89]), document.addPage([595.28, 841.89])];
  const font = document.context.register(
    document.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }),
  );
  writeText(first, { font, text: 'UBND TINH - Ke hoach nam 2026' });
  writeText(second, { font, text: 'Trang 2' });
  addForm(document, first);
  const { context } = document;
  const id = PDFHexString.of('00112233445566778899AABBCCDDEEFF');
  context.trailerInfo.ID = context.obj([id, id]);
  adjust?.(document);
  const bytes = await document.save({
    useObjectStreams: compressed,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
  return Buffer.from(bytes);
}

function writeText(page: PDFPage, { font, text }: { font: PDFRef; text: string }): void {
  const { context } = page.doc;
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { F0: font } }));
  const content = context.flateStream(`BT /F0 14 Tf 72 700 Td (${text}) Tj ET`);
  page.node.set(PDFName.of('Contents'), context.register(content));
}

function addForm(document: PDFDocument, page: PDFPage): void {
  const { context } = document;
  const fields = [
    ...Object.entries(TEXT_FIELDS).map(([name, rect]) =>
      addField(page, { name, rect, type: 'Tx' }),
    ),
    ...Object.entries(SIGNATURE_FIELDS).map(([name, rect]) =>
      addField(page, { name, rect, type: 'Sig' }),
    ),
  ];
  page.node.set(PDFName.of('Annots'), context.obj(fields));
  const form = context.obj({ Fields: fields, SigFlags: 3 });
  document.catalog.set(PDFName.of('AcroForm'), context.register(form));
}

function addField(
  page: PDFPage,
  { name, rect, type }: { name: string; rect: readonly number[]; type: 'Tx' | 'Sig' },
): PDFRef {
  const { context } = page.doc;
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const field = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: type,
    F: 4,
    Rect: [...rect],
    P: page.ref,
  });
  field.set(PDFName.of('T'), PDFString.of(name));
  field.set(PDFName.of('AP'), context.obj({ N: emptyForm(context, [right - left, top - bottom]) }));
  if (type === 'Tx') {
    field.set(PDFName.of('Ff'), PDFNumber.of(1));
    field.set(PDFName.of('DA'), PDFString.of('/Helv 13 Tf 0 g'));
  }
  if (name === 'seal') {
    const names = Object.keys(TEXT_FIELDS).map((text) => PDFString.of(text));
    const lock = context.obj({ Type: 'SigFieldLock', Action: 'Include', Fields: names });
    field.set(PDFName.of('Lock'), context.register(lock));
  }
  return context.register(field);
}

const emptyForm = (context: PDFContext, [width, height]: readonly [number, number]): PDFRef =>
  context.register(
    context.stream('', {
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: [0, 0, width, height],
    }),
  );

/** Draws a line of ASCII text with a border, with a font of its own. */
export const drawText =
  (text: string): DrawAppearance =>
  (context, { width, height }) => {
    const font = context.register(
      context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }),
    );
    const content = `0 0 0.8 RG 0.5 0.5 ${width - 1} ${height - 1} re S BT /F0 9 Tf 3 3 Td (${text}) Tj ET`;
    return context.register(
      context.flateStream(content, {
        Type: 'XObject',
        Subtype: 'Form',
        FormType: 1,
        BBox: [0, 0, width, height],
        Resources: { Font: { F0: font } },
      }),
    );
  };
