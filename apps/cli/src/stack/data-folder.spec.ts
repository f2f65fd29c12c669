import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { plainDate } from '@congvu/calendar';
import { openCertificateAuthority } from '@congvu/signing';
import { eraseData, layoutOf, openDataFolder, readKind, settleKind } from './data-folder.js';

describe('the data folder', () => {
  let parent: string;
  let wished: string;
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'congvu-data-'));
    wished = join(parent, 'data');
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  it('is made with private parts inside a folder that the database may pass', async () => {
    const data = layoutOf(wished);
    await openDataFolder(wished, data);
    expect(statSync(data.root).mode & 0o777).toBe(0o711);
    for (const path of [data.keys, data.files, data.logs, data.run]) {
      expect(statSync(path).mode & 0o777).toBe(0o700);
    }
  });

  it('is a rehearsal unless told otherwise, and keeps its kind', async () => {
    const data = layoutOf(wished);
    await openDataFolder(wished, data);
    expect(readKind(data)).toBeUndefined();
    expect(settleKind(data, undefined)).toBe('rehearsal');
    expect(() => settleKind(data, 'ordinary')).toThrow('môi trường diễn tập');
  });

  it('stays ordinary without being told again', async () => {
    const data = layoutOf(wished);
    await openDataFolder(wished, data);
    settleKind(data, 'ordinary');
    expect(settleKind(data, undefined)).toBe('ordinary');
  });

  it('refuses a folder with things of somebody else', async () => {
    mkdirSync(wished);
    await writeFile(join(wished, 'thesis.docx'), 'x');
    await expect(openDataFolder(wished, layoutOf(wished))).rejects.toThrow(
      'không phải của Công Vụ',
    );
    expect(readdirSync(wished)).toEqual(['thesis.docx']);
  });

  it('goes on where a first start was broken off before it marked the folder', async () => {
    const data = layoutOf(wished);
    await openDataFolder(wished, data);
    await writeFile(data.lock, '{}');
    await expect(openDataFolder(wished, data)).resolves.toBe(false);
  });

  it('begins anew after a reset, without the old certificate authority', async () => {
    const data = layoutOf(wished);
    await openDataFolder(wished, data);
    settleKind(data, undefined);
    await openCertificateAuthority(dirname(data.trust), {
      now: () => new Date(),
      businessDate: plainDate('2024-01-08'),
      rehearsal: true,
    });
    await eraseData(data);
    expect(readdirSync(wished)).toEqual([]);
    await expect(openDataFolder(wished, data)).resolves.toBe(false);
  }, 60_000);

  it('copies data once to a place that the database can reach, and not again after a reset', async () => {
    const source = layoutOf(wished);
    await openDataFolder(wished, source);
    settleKind(source, 'ordinary');
    await writeFile(join(source.files, 'a.pdf'), 'x');
    const place = layoutOf(join(parent, 'elsewhere'));
    expect(await openDataFolder(wished, place)).toBe(true);
    expect(existsSync(join(place.files, 'a.pdf'))).toBe(true);
    expect(readKind(place)).toBe('ordinary');

    await eraseData(place);
    expect(await openDataFolder(wished, place)).toBe(false);
    expect(existsSync(join(place.files, 'a.pdf'))).toBe(false);
  });
});
