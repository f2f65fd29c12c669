import { createHash } from 'node:crypto';
import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib';
import { registerDeflated, registerFlateStream } from './flate-stream.js';
import { type FontFace } from '../font/font-face.js';

/** Most entries of one block in a CMap (Adobe Technical Note 5411). */
const CMAP_BLOCK = 100;
/** Symbolic | serif, and italic (PDF 32000-1, table 123). */
const FLAGS_SERIF = 4 | 2;
const FLAG_ITALIC = 64;

interface Slot {
  readonly character: string;
  readonly width: number;
}

/** One face as used by one file: characters become slots of a subset in the order of their first use. */
export class EmbeddedFont {
  private readonly slots: Slot[] = [];
  private readonly codes = new Map<string, string>();

  constructor(private readonly face: FontFace) {}

  /**
   * Hexadecimal two-byte codes that show a text already in NFC. A code stands for one character, not for one
   * glyph: a hyphen and a soft hyphen share an outline and still come back from the file as they were.
   * @throws GlyphMissing
   */
  codesFor(text: string): string {
    let codes = '';
    for (const character of text) codes += this.codes.get(character) ?? this.addSlot(character);
    return codes;
  }

  get isUsed(): boolean {
    return this.slots.length > 0;
  }

  /** In the order of their codes. */
  characters(): string {
    return this.slots.map(({ character }) => character).join('');
  }

  /** Writes the font and all it refers to under `ref`; nothing may be shown with it afterwards. */
  writeTo(context: PDFContext, ref: PDFRef): void {
    const name = `${this.tag()}+${this.face.postscriptName}`;
    const descendant = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        CIDSystemInfo: {
          Registry: PDFString.of('Adobe'),
          Ordering: PDFString.of('Identity'),
          Supplement: 0,
        },
        FontDescriptor: this.writeDescriptor(context, name),
        W: [1, this.slots.map(({ width }) => Math.round(width * 1000) / 1000)],
        CIDToGIDMap: 'Identity',
      }),
    );
    context.assign(
      ref,
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: name,
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: registerFlateStream(context, toUnicode(this.slots)),
      }),
    );
  }

  private addSlot(character: string): string {
    const { width } = this.face.glyph(character);
    const slot = this.slots.push({ character, width });
    const code = slot.toString(16).padStart(4, '0');
    this.codes.set(character, code);
    return code;
  }

  private writeDescriptor(context: PDFContext, name: string): PDFRef {
    const program = this.face.subset(this.characters());
    const { ascent, descent, capHeight, xHeight, italicAngle, box } = this.face.metrics;
    return context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: name,
        Flags: FLAGS_SERIF | (italicAngle === 0 ? 0 : FLAG_ITALIC),
        FontBBox: [...box],
        ItalicAngle: italicAngle,
        Ascent: ascent,
        Descent: descent,
        CapHeight: capHeight,
        XHeight: xHeight,
        StemV: 80,
        FontFile2: registerDeflated(context, program.deflated, { Length1: program.length }),
      }),
    );
  }

  /** Six capitals that differ where the subset differs (PDF 32000-1, 9.6.4), the same for the same subset. */
  private tag(): string {
    const digest = createHash('sha256')
      .update(this.face.postscriptName + this.characters())
      .digest();
    return [...digest.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
  }
}

function toUnicode(slots: readonly Slot[]): string {
  const entries = slots.map(({ character }, index) => {
    const code = (index + 1).toString(16).padStart(4, '0');
    return `<${code}> <${Buffer.from(character, 'utf16le').swap16().toString('hex')}>`;
  });
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += CMAP_BLOCK) {
    const block = entries.slice(start, start + CMAP_BLOCK);
    blocks.push(`${String(block.length)} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
