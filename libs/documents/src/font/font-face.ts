import { deflateSync } from 'node:zlib';
import { create, type Font, type Glyph } from 'fontkit';
import { BoundedCache } from '../bounded-cache.js';
import { subsetOf } from './font-subset.js';
import { GlyphMissing } from './glyph-missing.js';
import { isPrintable } from './printable.js';
import { TrueTypeTables } from './true-type-tables.js';

interface MeasuredGlyph {
  readonly id: number;
  /** In thousandths of the font size. */
  readonly width: number;
}

/** Figures of a face that a PDF font descriptor repeats, in thousandths of the font size. */
interface FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly box: readonly [number, number, number, number];
}

/** A TrueType program as a file embeds it. */
interface FontProgram {
  readonly deflated: Buffer;
  /** Bytes before compression. */
  readonly length: number;
}

const NOTDEF_GLYPH = 0;

/** One parsed TrueType file. Glyphs and widths are looked up once a process. */
export class FontFace {
  readonly postscriptName: string;
  readonly metrics: FaceMetrics;
  private readonly tables: TrueTypeTables;
  private readonly font: Font;
  /** A letter is drawn again after each change with the same characters; digits come with every seal. */
  private readonly subsets = new BoundedCache<FontProgram>(32);
  private readonly glyphs = new Map<number, MeasuredGlyph>();
  private readonly outlines = new Map<number, Glyph['path']['commands']>();

  /** @param bytes a whole TrueType file; PostScript outlines (OTTO) and collections are refused. */
  constructor(bytes: Buffer) {
    const font = create(bytes);
    if (!('glyphForCodePoint' in font)) throw new TypeError('A font collection is not a face');
    this.font = font;
    this.tables = new TrueTypeTables(bytes);
    this.postscriptName = font.postscriptName;
    this.metrics = metricsOf(font);
  }

  /** @throws GlyphMissing */
  glyph(character: string): MeasuredGlyph {
    const codePoint = character.codePointAt(0) ?? 0;
    const known = this.glyphs.get(codePoint);
    if (known !== undefined) return known;
    if (!this.has(character)) throw new GlyphMissing(character);
    const { id, advanceWidth } = this.font.glyphForCodePoint(codePoint);
    const glyph = { id, width: (advanceWidth * 1000) / this.font.unitsPerEm };
    this.glyphs.set(codePoint, glyph);
    return glyph;
  }

  has(character: string): boolean {
    const codePoint = character.codePointAt(0) ?? 0;
    return isPrintable(character) && this.font.hasGlyphForCodePoint(codePoint);
  }

  /** Width of a text already in NFC, in points at this size. @throws GlyphMissing */
  width(text: string, size: number): number {
    let thousandths = 0;
    for (const character of text) thousandths += this.glyph(character).width;
    return (thousandths * size) / 1000;
  }

  /** Outline of a character in units of the em; `unitsPerEm` of them are one font size. */
  outline(character: string): Glyph['path']['commands'] {
    const { id } = this.glyph(character);
    const known = this.outlines.get(id);
    if (known !== undefined) return known;
    const commands = this.font.getGlyph(id).path.commands;
    this.outlines.set(id, commands);
    return commands;
  }

  /** A program whose glyph 0 is .notdef and whose next ones are these characters in their order. */
  subset(characters: string): FontProgram {
    return this.subsets.get(characters, () => {
      const glyphIds = [...characters].map((character) => this.glyph(character).id);
      const program = subsetOf(this.tables, [NOTDEF_GLYPH, ...glyphIds]);
      return { deflated: deflateSync(program), length: program.length };
    });
  }

  get unitsPerEm(): number {
    return this.font.unitsPerEm;
  }
}

function metricsOf(font: Font): FaceMetrics {
  const scaled = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  return {
    ascent: scaled(font.ascent),
    descent: scaled(font.descent),
    capHeight: scaled(font.capHeight),
    xHeight: scaled(font.xHeight),
    italicAngle: Math.round(font.italicAngle * 100) / 100,
    box: [
      scaled(font.bbox.minX),
      scaled(font.bbox.minY),
      scaled(font.bbox.maxX),
      scaled(font.bbox.maxY),
    ],
  };
}
