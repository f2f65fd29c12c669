import { type Instant } from '@congvu/calendar';
import { documentTypes, type LetterSheet } from '@congvu/domain';
import { type FontFamily, tinos } from './font/font-family.js';
import { type FieldName } from './layout/field-name.js';
import { layoutLetter } from './letter/letter-layout.js';
import { type DocumentLayout } from './layout/page-model.js';
import { pdfRectangle } from './pdf/form-fields.js';
import { writePdf } from './pdf/pdf-file.js';
import { SignerMissing } from './signer-missing.js';

export interface RenderOptions {
  /** Goes into the file's metadata; without it the file names no moment. */
  readonly createdAt?: Instant;
  /** Instead of Tinos, e.g. an agency's licensed Times New Roman. */
  readonly fonts?: FontFamily;
}

/** A field as it stands in the file. */
export interface RenderedField {
  readonly name: FieldName;
  /** From 0. */
  readonly page: number;
  /** Left, bottom, right, top in points from the page's lower left corner. */
  readonly rectangle: readonly number[];
}

export interface RenderedLetter {
  readonly bytes: Uint8Array;
  /** Number of pages, annexes included. */
  readonly pages: number;
  /** Empty for a draft. */
  readonly fields: readonly RenderedField[];
}

/**
 * Draws a letter by Nghị định 30/2020/NĐ-CP as tagged PDF/A-2a and PDF/UA-1. Without the draft mark the file
 * carries every field of the signing to come; after the first signature its bytes are only appended to.
 * The same sheet and options give the same bytes.
 * @throws SignerMissing without the draft mark and without a signer
 * @throws GlyphMissing for a character that cannot be printed; `findMissingGlyphs` names them by field before.
 */
export async function renderLetter(
  sheet: LetterSheet,
  options: RenderOptions = {},
): Promise<RenderedLetter> {
  if (sheet.signature === null && !sheet.marks.draft) throw new SignerMissing();
  const family = options.fonts ?? tinos();
  const layout = layoutLetter(sheet, family);
  const hasFields = !sheet.marks.draft;
  const bytes = await writePdf({
    layout,
    family,
    hasFields,
    metadata: {
      title: `${documentTypes[sheet.type].name}: ${sheet.subject}`.normalize('NFC'),
      author: sheet.issuer.name.normalize('NFC'),
      createdAt: options.createdAt ?? null,
    },
  });
  return { bytes, pages: layout.pages.length, fields: hasFields ? fieldsOf(layout) : [] };
}

function fieldsOf(layout: DocumentLayout): readonly RenderedField[] {
  return layout.pages.flatMap(({ items }, page) =>
    items.flatMap((item) =>
      item.kind === 'field' ? [{ name: item.name, page, rectangle: pdfRectangle(item.place) }] : [],
    ),
  );
}
