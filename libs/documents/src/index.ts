export { type Appearance, type AppearanceSize } from './appearance/appearance.js';
export { personAppearance, type PersonSignature } from './appearance/person-appearance.js';
export { type Seal, sealAppearance } from './appearance/seal-appearance.js';
export {
  textFieldAppearance,
  type TextFieldName,
  type TextFieldValue,
} from './appearance/text-appearance.js';
export { type FaceName, type FontFamily, loadFontFamily, tinos } from './font/font-family.js';
export { GlyphMissing, glyphMissingDetail } from './font/glyph-missing.js';
export { findMissingGlyphs, type LetterTexts, type MissingGlyph } from './font/missing-glyphs.js';
export { type FieldName } from './layout/field-name.js';
export {
  type RenderedField,
  type RenderedLetter,
  renderLetter,
  type RenderOptions,
} from './render-letter.js';
export { SignerMissing } from './signer-missing.js';
export {
  type ByteRange,
  type DocumentStore,
  ORPHAN_AGE_MS,
  type StoredFile,
} from './store/document-store.js';
export { DocumentDamaged, DocumentMissing } from './store/store-errors.js';
export { FolderStore, TEMPORARY_FOLDER } from './store/stores/folder.store.js';
export { renderTablePdf } from './table/render-table-pdf.js';
export { renderTableWorkbook } from './table/render-table-workbook.js';
export {
  type CellValue,
  type DocumentColumn,
  type DocumentFact,
  type DocumentRow,
  type DocumentTable,
  type TableDocument,
} from './table/table-document.js';
