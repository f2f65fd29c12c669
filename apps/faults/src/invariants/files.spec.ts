import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderStore } from '@congvu/documents';
import { type Sha256 } from '@congvu/domain';
import { fileInvariants } from './files.js';
import { type Evidence } from './invariant.js';

const bytes = Buffer.from('%PDF-1.7 the sealed letter', 'utf8');

describe('INV-14', () => {
  let dataFolder: string;
  let sha256: Sha256;
  beforeEach(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'congvu-files-'));
    sha256 = await new FolderStore(join(dataFolder, 'files')).put(bytes);
  });
  afterEach(() => {
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const violations = async (recorded = bytes.length) => {
    const rows = [{ sha256, bytes: String(recorded) }];
    const evidence = { dataFolder, ask: () => Promise.resolve(rows) } as unknown as Evidence;
    return fileInvariants.find(({ name }) => name === 'INV-14')?.violations(evidence);
  };
  const place = () => {
    const group = join(dataFolder, 'files', sha256.slice(0, 2));
    return join(group, readdirSync(group)[0] ?? '');
  };

  it('holds where the store has the bytes of the row', async () => {
    expect(await violations()).toEqual([]);
  });

  it('is violated by one other byte in a file of the same size', async () => {
    writeFileSync(place(), Buffer.from(bytes.toString('utf8').replace('sealed', 'Sealed'), 'utf8'));
    expect(await violations()).toEqual([expect.stringContaining(sha256)]);
  });

  it('is violated by a file that is missing, and by another size in its row', async () => {
    expect(await violations(bytes.length + 1)).toHaveLength(1);
    rmSync(place());
    expect(await violations()).toHaveLength(1);
  });
});
