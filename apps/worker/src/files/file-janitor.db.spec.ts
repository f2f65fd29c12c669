import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderStore } from '@congvu/documents';
import { type Sha256 } from '@congvu/domain';
import { addFile, Database, SAMPLE_AUTHORITY } from '@congvu/persistence';
import { sampleDatabase, type TestDatabase } from '@congvu/testing';
import { sweepFiles } from './file-janitor.js';

const scope = { authorityId: SAMPLE_AUTHORITY };

describe('sweepFiles', () => {
  let urls: TestDatabase;
  let database: Database;
  let folder: string;
  let store: FolderStore;
  beforeAll(async () => {
    urls = await sampleDatabase();
    database = await Database.connect({ url: urls.appUrl, poolSize: 2 });
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'congvu-janitor-'));
    store = new FolderStore(folder);
  });
  afterAll(async () => {
    await database.close();
    await urls.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const stored = async (text: string, { named = false, minutes = 61 } = {}): Promise<Sha256> => {
    const bytes = Buffer.from(text);
    const sha256 = await store.put(bytes);
    const facts = { sha256, bytes: bytes.length, mediaType: 'application/pdf' };
    if (named) await database.transaction(scope, (sql) => addFile(sql, facts));
    const then = new Date(Date.now() - minutes * 60_000);
    await utimes(join(folder, sha256.slice(0, 2), sha256), then, then);
    return sha256;
  };
  const sweep = () => sweepFiles({ database, scope }, store);

  it('removes a file that has had no row for an hour, never one with a row, never a fresh one', async () => {
    const orphan = await stored('mồ côi');
    const named = await stored('có dòng', { named: true, minutes: 60_000 });
    const fresh = await stored('vừa lưu', { minutes: 59 });
    expect(await sweep()).toEqual({ temporary: 0, removed: 1, suspicious: 0 });
    expect(await Promise.all([orphan, named, fresh].map((sha) => store.has(sha)))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('leaves an old orphan to who puts the same bytes again', async () => {
    const orphan = await stored('gửi lại');
    await store.put(Buffer.from('gửi lại'));
    expect(await sweep()).toMatchObject({ removed: 0 });
    expect(await store.has(orphan)).toBe(true);
  });

  it('removes nothing when most of the store has no row', async () => {
    for (let number = 0; number < 30; number += 1) await stored(`tệp ${number}`);
    expect(await sweep()).toEqual({ temporary: 0, removed: 0, suspicious: 30 });
  });
});
