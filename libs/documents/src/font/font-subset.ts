import { type TrueTypeTables } from './true-type-tables.js';

/** Copied whole: without them a screen cannot hint the outlines (PDF 32000-1, 9.9). */
const HINTING = ['cvt ', 'fpgm', 'prep'];
/** The sum that makes a whole TrueType file's checksum right (OpenType, table head). */
const CHECKSUM_OF_FILE = 0xb1b0afba;

/**
 * A TrueType program with just these glyphs, in this order, and after them the parts that composites draw.
 * Offsets are long: short ones cannot point at records of odd length, which is how other subsetters lost
 * the outlines of Tinos (its glyph records are not padded).
 */
export function subsetOf(tables: TrueTypeTables, glyphIds: readonly number[]): Buffer {
  const glyphs = withComponents(tables, glyphIds);
  const records = glyphs.ids.map((id) => recordFor(tables, id, glyphs.slotOfPart));
  const parts = new Map<string, Buffer>([
    ['glyf', Buffer.concat(records)],
    ['head', headWithLongOffsets(tables)],
    ['hhea', withUInt16(tables.table('hhea'), 34, records.length)],
    ['hmtx', metricsTable(tables, glyphs.ids)],
    ['loca', locationTable(records)],
    ['maxp', withUInt16(tables.table('maxp'), 4, records.length)],
  ]);
  for (const tag of HINTING) if (tables.has(tag)) parts.set(tag, tables.table(tag));
  return fileOf(parts);
}

interface SubsetGlyphs {
  readonly ids: readonly number[];
  /** Original glyph id of a composite's part → its place in the subset. */
  readonly slotOfPart: ReadonlyMap<number, number>;
}

function withComponents(tables: TrueTypeTables, glyphIds: readonly number[]): SubsetGlyphs {
  const ids = [...glyphIds];
  const slotOfPart = new Map<number, number>();
  // The list grows while it is walked: a part may itself be a composite.
  for (const id of ids) {
    for (const { glyphId } of tables.glyphRecord(id).components) {
      if (!slotOfPart.has(glyphId)) slotOfPart.set(glyphId, ids.push(glyphId) - 1);
    }
  }
  return { ids, slotOfPart };
}

function recordFor(
  tables: TrueTypeTables,
  glyphId: number,
  slotOfPart: ReadonlyMap<number, number>,
): Buffer {
  const { bytes, components } = tables.glyphRecord(glyphId);
  const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
  bytes.copy(padded);
  for (const part of components) padded.writeUInt16BE(slotOfPart.get(part.glyphId) ?? 0, part.at);
  return padded;
}

function headWithLongOffsets(tables: TrueTypeTables): Buffer {
  const head = withUInt16(tables.table('head'), 50, 1);
  head.writeUInt32BE(0, 8);
  return head;
}

function metricsTable(tables: TrueTypeTables, glyphIds: readonly number[]): Buffer {
  const table = Buffer.alloc(glyphIds.length * 4);
  glyphIds.forEach((id, slot) => {
    const { advance, bearing } = tables.horizontalMetrics(id);
    table.writeUInt16BE(advance, slot * 4);
    table.writeInt16BE(bearing, slot * 4 + 2);
  });
  return table;
}

function locationTable(records: readonly Buffer[]): Buffer {
  const table = Buffer.alloc((records.length + 1) * 4);
  let offset = 0;
  records.forEach((record, slot) => {
    offset += record.length;
    table.writeUInt32BE(offset, (slot + 1) * 4);
  });
  return table;
}

function withUInt16(table: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(value, at);
  return copy;
}

function fileOf(parts: ReadonlyMap<string, Buffer>): Buffer {
  const tags = [...parts.keys()].sort();
  const directory = directoryHeader(tags.length);
  const chunks: Buffer[] = [directory];
  let offset = directory.length;
  let headAt = 0;
  tags.forEach((tag, index) => {
    const part = padToWord(parts.get(tag) ?? Buffer.alloc(0));
    const entry = 12 + 16 * index;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(part), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(parts.get(tag)?.length ?? 0, entry + 12);
    if (tag === 'head') headAt = offset;
    chunks.push(part);
    offset += part.length;
  });
  const file = Buffer.concat(chunks);
  file.writeUInt32BE((CHECKSUM_OF_FILE - checksum(file)) >>> 0, headAt + 8);
  return file;
}

function directoryHeader(count: number): Buffer {
  const header = Buffer.alloc(12 + 16 * count);
  const selector = Math.floor(Math.log2(count));
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(16 * 2 ** selector, 6);
  header.writeUInt16BE(selector, 8);
  header.writeUInt16BE(16 * (count - 2 ** selector), 10);
  return header;
}

function padToWord(table: Buffer): Buffer {
  const missing = (4 - (table.length % 4)) % 4;
  return missing === 0 ? table : Buffer.concat([table, Buffer.alloc(missing)]);
}

function checksum(words: Buffer): number {
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}
