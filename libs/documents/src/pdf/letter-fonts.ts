import { type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';
import { EmbeddedFont } from './embedded-font.js';
import { type FaceName, type FontFamily } from '../font/font-family.js';

const RESOURCE_NAMES: Readonly<Record<FaceName, string>> = {
  regular: 'F1',
  bold: 'F2',
  italic: 'F3',
  boldItalic: 'F4',
};
const FACES: readonly FaceName[] = ['regular', 'bold', 'italic', 'boldItalic'];

/** The faces of one file, under the names that its content streams use. */
export class LetterFonts {
  private readonly fonts: Readonly<Record<FaceName, EmbeddedFont>>;

  constructor(family: FontFamily) {
    this.fonts = {
      regular: new EmbeddedFont(family.regular),
      bold: new EmbeddedFont(family.bold),
      italic: new EmbeddedFont(family.italic),
      boldItalic: new EmbeddedFont(family.boldItalic),
    };
  }

  nameOf(face: FaceName): string {
    return RESOURCE_NAMES[face];
  }

  /** @throws GlyphMissing */
  codesFor(face: FaceName, text: string): string {
    return this.fonts[face].codesFor(text);
  }

  /** Content streams name characters by place in these; the same codes say something else in other fonts. */
  characters(): readonly string[] {
    return FACES.map((face) => this.fonts[face].characters());
  }

  /** Writes the faces that were used, once all text has been shown; returns the font resources. */
  writeTo(context: PDFContext): PDFDict {
    const resources: Record<string, PDFRef> = {};
    for (const face of FACES) {
      if (!this.fonts[face].isUsed) continue;
      const ref = context.nextRef();
      this.fonts[face].writeTo(context, ref);
      resources[RESOURCE_NAMES[face]] = ref;
    }
    return context.obj(resources);
  }
}
