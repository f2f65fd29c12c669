export { type FaceName, type FontFamily, loadFontFamily, tinos } from './font/font-family.js';
export { GlyphMissing, glyphMissingDetail } from './font/glyph-missing.js';
export { type FieldName } from './layout/field-name.js';
export {
  type RenderedField,
  type RenderedLetter,
  renderLetter,
  type RenderOptions,
} from './render-letter.js';
