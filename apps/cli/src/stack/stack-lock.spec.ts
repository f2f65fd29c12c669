import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockHolder, takeLock } from './stack-lock.js';

describe('the lock of a data folder', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'congvu-lock-'));
    file = join(folder, 'lock.json');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is held by one start, which later ones can find', () => {
    const lock = takeLock(file);
    expect(() => takeLock(file)).toThrow('đang khởi động');
    lock.announce('http://127.0.0.1:8080');
    expect(() => takeLock(file)).toThrow('đang chạy tại http://127.0.0.1:8080');
    expect(lockHolder(file)).toEqual({ pid: process.pid, address: 'http://127.0.0.1:8080' });
    lock.release();
    expect(lockHolder(file)).toBeUndefined();
    takeLock(file).release();
  });

  it.each([
    ['a killed start', JSON.stringify({ owner: { pid: process.pid, startedAt: 'before' } })],
    ['a start cut off while writing', '{"owner":{"pi'],
  ])('is taken over from %s, leaving nothing behind', async (_whom, content) => {
    await writeFile(file, content);
    takeLock(file).release();
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});
