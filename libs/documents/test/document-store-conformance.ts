import { createHash } from 'node:crypto';
import { type Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Sha256 } from '@congvu/domain';
import { type DocumentStore, type StoredFile } from '../src/store/document-store.js';
import { DocumentMissing } from '../src/store/store-errors.js';

const hello = Buffer.from('Kế hoạch thực hiện văn hóa công vụ');
const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex') as Sha256;
const absent = shaOf(Buffer.from('chưa có'));

async function listed(store: DocumentStore): Promise<readonly StoredFile[]> {
  const files: StoredFile[] = [];
  for await (const file of store.list()) files.push(file);
  return files;
}

/** What every document store promises; run it against each implementation. */
export function describeDocumentStore(name: string, open: () => Promise<DocumentStore>): void {
  describe(`document store: ${name}`, () => {
    let opened: DocumentStore;
    beforeEach(async () => {
      opened = await open();
    });
    const store = () => opened;
    keepsBytes(store);
    streams(store);
    refusesWhatIsNotThere(store);
    listsAndCleans(store);
  });
}

function keepsBytes(store: () => DocumentStore): void {
  it('returns the SHA-256 of what was put, and the same bytes for it', async () => {
    const sha = await store().put(hello);
    expect(sha).toBe(shaOf(hello));
    expect(Buffer.from(await store().read(sha))).toEqual(hello);
    expect(await store().size(sha)).toBe(hello.length);
    expect(await store().has(sha)).toBe(true);
  });

  it('keeps a file without bytes', async () => {
    const sha = await store().put(new Uint8Array(0));
    expect(await store().size(sha)).toBe(0);
    expect(await store().read(sha)).toHaveLength(0);
  });

  it('takes the same bytes again, also at the same time, and keeps one file', async () => {
    const shas = await Promise.all(Array.from({ length: 8 }, () => store().put(hello)));
    expect(new Set([...shas, await store().put(hello)]).size).toBe(1);
    expect(await listed(store())).toHaveLength(1);
  });
}

function streams(store: () => DocumentStore): void {
  it('hands out whole files and ranges piece by piece', async () => {
    const large = Buffer.alloc(300_000, 'Văn hóa công vụ. ');
    const sha = await store().put(large);
    expect(await bytesOf(await store().stream(sha))).toEqual(large);
    const range = await store().streamRange(sha, { start: 5, end: 250_000 });
    expect(await bytesOf(range)).toEqual(large.subarray(5, 250_000));
    const end = await store().streamRange(sha, { start: 299_999, end: 400_000 });
    expect(await bytesOf(end)).toEqual(large.subarray(-1));
  });

  it('streams nothing that is not there', async () => {
    await expect(store().stream(absent)).rejects.toThrow(DocumentMissing);
    const range = { start: 0, end: 1 };
    await expect(store().streamRange(absent, range)).rejects.toThrow(DocumentMissing);
  });
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  return Buffer.concat((await stream.toArray()) as Buffer[]);
}

function refusesWhatIsNotThere(store: () => DocumentStore): void {
  it('says of an unknown hash that it is not there', async () => {
    expect(await store().has(absent)).toBe(false);
    await expect(store().read(absent)).rejects.toThrow(DocumentMissing);
    await expect(store().size(absent)).rejects.toThrow(DocumentMissing);
  });

  it('takes nothing but a hash for a name', async () => {
    const name = '../../etc/passwd' as Sha256;
    expect(await store().has(name)).toBe(false);
    await expect(store().read(name)).rejects.toThrow(DocumentMissing);
  });
}

function listsAndCleans(store: () => DocumentStore): void {
  it('lists what is stored with its size and time', async () => {
    const before = Date.now();
    const shas = [await store().put(hello), await store().put(Buffer.from('Tờ trình'))];
    const files = await listed(store());
    expect(files.map(({ sha }) => sha).sort()).toEqual([...shas].sort());
    expect(files.find(({ sha }) => sha === shas[0])?.size).toBe(hello.length);
    for (const { storedAtMs } of files) expect(storedAtMs).toBeGreaterThan(before - 2000);
  });

  it('leaves stored files alone when it removes orphans', async () => {
    const sha = await store().put(hello);
    expect(await store().removeOrphans(0)).toBe(0);
    expect(await store().has(sha)).toBe(true);
  });

  it('discards a stored file that is old enough, once', async () => {
    const sha = await store().put(hello);
    expect(await store().discard(sha)).toBe(false);
    expect(await store().has(sha)).toBe(true);
    expect(await store().discard(sha, 0)).toBe(true);
    expect(await store().has(sha)).toBe(false);
    expect(await store().discard(sha, 0)).toBe(false);
  });

  it('lists nothing and removes nothing while it is empty', async () => {
    expect(await listed(store())).toEqual([]);
    expect(await store().removeOrphans()).toBe(0);
  });
}
