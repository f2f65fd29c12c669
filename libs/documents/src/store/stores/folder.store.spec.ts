import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeDocumentStore } from '../../../test/document-store-conformance.js';
import { DocumentDamaged } from '../store-errors.js';
import { FolderStore } from './folder.store.js';

const folders: string[] = [];

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'congvu-store-'));
  folders.push(folder);
  return folder;
}

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

describeDocumentStore('folder', async () => new FolderStore(await aFolder()));

describe('the folder of a document store', () => {
  const bytes = Buffer.from('Quyết định');
  let folder: string;
  let store: FolderStore;
  beforeEach(async () => {
    folder = await aFolder();
    store = new FolderStore(folder);
  });

  it('holds a file under its hash, which nobody may write', async () => {
    const sha = await store.put(bytes);
    const { mode } = await stat(join(folder, sha.slice(0, 2), sha));
    expect(mode & 0o777).toBe(0o444);
    expect(await readdir(join(folder, 'temporary'))).toEqual([]);
  });

  it('does not write a file again that is there', async () => {
    const sha = await store.put(bytes);
    const path = join(folder, sha.slice(0, 2), sha);
    const { ino } = await stat(path);
    await store.put(bytes);
    expect((await stat(path)).ino).toBe(ino);
  });

  it('finds out when stored bytes were changed', async () => {
    const sha = await store.put(bytes);
    const path = join(folder, sha.slice(0, 2), sha);
    await chmod(path, 0o644);
    await writeFile(path, 'Quyết địnH');
    await expect(store.read(sha)).rejects.toThrow(DocumentDamaged);
    await expect((await store.stream(sha)).toArray()).rejects.toThrow(DocumentDamaged);
  });

  it('removes what an interrupted put left behind, after an hour', async () => {
    await store.put(bytes);
    const [fresh, old] = ['fresh', 'old'].map((name) => join(folder, 'temporary', name));
    await writeFile(fresh ?? '', 'dở dang');
    await writeFile(old ?? '', 'dở dang');
    const longAgo = new Date(Date.now() - 3_700_000);
    await utimes(old ?? '', longAgo, longAgo);
    expect(await store.removeOrphans()).toBe(1);
    expect(await readdir(join(folder, 'temporary'))).toEqual(['fresh']);
  });

  it('does not list what is not stored under a hash', async () => {
    const sha = await store.put(bytes);
    await writeFile(join(folder, sha.slice(0, 2), 'notes.txt'), 'x');
    const listed: string[] = [];
    for await (const file of store.list()) listed.push(file.sha);
    expect(listed).toEqual([sha]);
  });
});
