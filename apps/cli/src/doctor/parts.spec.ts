import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyFreePort } from '@congvu/embedded';
import { nodePart, packagesPart } from './installed-parts.js';
import { judgeDisk, portPart } from './machine-parts.js';

describe('parts of the machine', () => {
  it.each([
    ['v20.19.0', 'ok'],
    ['v22.1.0', 'ok'],
    ['v20.18.3', 'fault'],
    ['v18.20.0', 'fault'],
  ])('judges Node %s as %s', (version, state) => {
    expect(nodePart(version).state).toBe(state);
  });

  it.each([
    [10, 'ok'],
    [1, 'warning'],
    [0.1, 'fault'],
  ])('judges %p GiB of free disk as %s', (gibibytes, state) => {
    expect(judgeDisk(gibibytes * 1024 ** 3).state).toBe(state);
  });

  it('says that a taken port moves the start to the next one', async () => {
    const port = await anyFreePort();
    expect((await portPart('web', port)).state).toBe('ok');
    const occupant = createServer();
    await new Promise<void>((resolve) => occupant.listen(port, '127.0.0.1', () => resolve()));
    expect(await portPart('web', port)).toMatchObject({
      state: 'warning',
      mend: 'sẽ dùng cổng kế tiếp',
    });
    await new Promise((resolve) => occupant.close(resolve));
  });
});

describe('npm packages', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'congvu-packages-'));
    await writeFile(
      join(root, 'package.json'),
      '{"dependencies":{"left":"1.2.3","right":"2.0.0"}}',
    );
    await install('left', '1.2.3');
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  async function install(name: string, version: string): Promise<void> {
    const folder = join(root, 'node_modules', name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version }));
  }

  it('names a missing package and the mend', () => {
    expect(packagesPart(root)).toMatchObject({
      state: 'fault',
      detail: 'right thiếu (cần 2.0.0)',
      mend: 'chạy "npm ci" trong thư mục mã nguồn',
    });
  });

  it('names a package of another version', async () => {
    await install('right', '2.0.1');
    expect(packagesPart(root).detail).toBe('right 2.0.1 (cần 2.0.0)');
  });

  it('is content with the pinned versions', async () => {
    await install('right', '2.0.0');
    expect(packagesPart(root).state).toBe('ok');
  });
});
