import { crc32, deflateRawSync } from 'node:zlib';

export interface ArchiveEntry {
  readonly name: string;
  readonly content?: string | Buffer;
  /** What the directory says of its size instead of the truth. */
  readonly claimedBytes?: number;
  /** Mode of Unix, for links. */
  readonly mode?: number;
  /** Where the directory says that it begins; for entries that share their bytes. */
  readonly at?: number;
}

/** A zip written by hand, so that it can say what no writer of archives would. */
export function archiveOf(entries: readonly ArchiveEntry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let length = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const content = Buffer.from(entry.content ?? '');
    const data = deflateRawSync(content);
    const facts = factsOf(entry, { name, content, data });
    const head = Buffer.concat([Buffer.from('PK\x03\x04\x14\0', 'latin1'), facts, name]);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(entry.at ?? length);
    const attributes = Buffer.alloc(4);
    attributes.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0);
    central.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x14\x03\x14\0', 'latin1'),
        facts,
        Buffer.alloc(6),
        attributes,
        place,
        name,
      ]),
    );
    if (entry.at !== undefined) continue;
    local.push(head, data);
    length += head.length + data.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...local, directory, endOf(entries.length, directory.length, length)]);
}

/** Fields that local header and directory have in common, from the flags to the length of the extra field. */
function factsOf(
  { claimedBytes }: ArchiveEntry,
  { name, content, data }: Readonly<Record<'name' | 'content' | 'data', Buffer>>,
): Buffer {
  const facts = Buffer.alloc(24);
  facts.writeUInt16LE(0x0800, 0);
  facts.writeUInt16LE(8, 2);
  facts.writeUInt32LE(crc32(content), 8);
  facts.writeUInt32LE(data.length, 12);
  facts.writeUInt32LE(claimedBytes ?? content.length, 16);
  facts.writeUInt16LE(name.length, 20);
  return facts;
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
