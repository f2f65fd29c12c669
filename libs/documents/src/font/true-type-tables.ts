const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_X_AND_Y_SCALE = 0x0040;
const HAS_TWO_BY_TWO = 0x0080;

/** One record of `glyf`: the outline's bytes and, for a composite, where the glyphs it refers to stand. */
interface GlyphRecord {
  readonly bytes: Buffer;
  readonly components: readonly GlyphComponent[];
}

interface GlyphComponent {
  /** Offset of the glyph index within the record. */
  readonly at: number;
  readonly glyphId: number;
}

/** The tables of a TrueType file that a subset is cut from. Source: ISO/IEC 14496-22 (OpenType). */
export class TrueTypeTables {
  private readonly tables = new Map<string, Buffer>();
  private readonly records = new Map<number, GlyphRecord>();

  constructor(file: Buffer) {
    const count = file.readUInt16BE(4);
    for (let i = 0; i < count; i += 1) {
      const entry = 12 + 16 * i;
      const start = file.readUInt32BE(entry + 8);
      const length = file.readUInt32BE(entry + 12);
      this.tables.set(
        file.toString('latin1', entry, entry + 4),
        file.subarray(start, start + length),
      );
    }
  }

  /** @throws TypeError when the file has no such table */
  table(tag: string): Buffer {
    const table = this.tables.get(tag);
    if (table === undefined) throw new TypeError(`The font has no ${tag} table`);
    return table;
  }

  has(tag: string): boolean {
    return this.tables.has(tag);
  }

  glyphRecord(glyphId: number): GlyphRecord {
    const known = this.records.get(glyphId);
    if (known !== undefined) return known;
    const bytes = this.table('glyf').subarray(this.offset(glyphId), this.offset(glyphId + 1));
    const record = { bytes, components: componentsOf(bytes) };
    this.records.set(glyphId, record);
    return record;
  }

  /** Advance width and left side bearing as they stand in `hmtx`. */
  horizontalMetrics(glyphId: number): { readonly advance: number; readonly bearing: number } {
    const hmtx = this.table('hmtx');
    const longMetrics = this.table('hhea').readUInt16BE(34);
    if (glyphId < longMetrics) {
      return {
        advance: hmtx.readUInt16BE(glyphId * 4),
        bearing: hmtx.readInt16BE(glyphId * 4 + 2),
      };
    }
    return {
      advance: hmtx.readUInt16BE((longMetrics - 1) * 4),
      bearing: hmtx.readInt16BE(longMetrics * 4 + (glyphId - longMetrics) * 2),
    };
  }

  private offset(glyphId: number): number {
    const hasLongOffsets = this.table('head').readInt16BE(50) === 1;
    const loca = this.table('loca');
    return hasLongOffsets ? loca.readUInt32BE(glyphId * 4) : loca.readUInt16BE(glyphId * 2) * 2;
  }
}

function componentsOf(bytes: Buffer): readonly GlyphComponent[] {
  if (bytes.length === 0 || bytes.readInt16BE(0) >= 0) return [];
  const components: GlyphComponent[] = [];
  let at = 10;
  let flags: number;
  do {
    flags = bytes.readUInt16BE(at);
    components.push({ at: at + 2, glyphId: bytes.readUInt16BE(at + 2) });
    at += 4 + sizeOfPlacement(flags);
  } while ((flags & MORE_COMPONENTS) !== 0);
  return components;
}

function sizeOfPlacement(flags: number): number {
  const words = (flags & ARGUMENTS_ARE_WORDS) === 0 ? 2 : 4;
  if ((flags & HAS_SCALE) !== 0) return words + 2;
  if ((flags & HAS_X_AND_Y_SCALE) !== 0) return words + 4;
  if ((flags & HAS_TWO_BY_TWO) !== 0) return words + 8;
  return words;
}
