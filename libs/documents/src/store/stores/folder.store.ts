import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Sha256 } from '@congvu/domain';
import {
  type ByteRange,
  type DocumentStore,
  ORPHAN_AGE_MS,
  type StoredFile,
} from '../document-store.js';
import { DocumentDamaged, DocumentMissing } from '../store-errors.js';

const READ_ONLY = 0o444;
const TEMPORARY = 'temporary';
const HASH = /^[0-9a-f]{64}$/u;
const FAN_OUT = /^[0-9a-f]{2}$/u;

/**
 * A folder of this machine or a shared volume: `ab/abcdef…` by the first two digits of the hash. Bytes go to a
 * temporary file, reach the disk, and only then get their name; the name reaches the disk before `put` returns.
 */
export class FolderStore implements DocumentStore {
  constructor(private readonly folder: string) {}

  async put(bytes: Uint8Array): Promise<Sha256> {
    const sha = hashOf(bytes);
    const group = join(this.folder, sha.slice(0, 2));
    if (!(await this.has(sha))) {
      const temporary = await this.writeTemporary(bytes);
      if ((await mkdir(group, { recursive: true })) !== undefined) await syncFolder(this.folder);
      // Replaces at most the same bytes, put by somebody else at this moment.
      await rename(temporary, this.path(sha));
    }
    // Also for a file that was there: whoever put it may not have come so far yet.
    await syncFolder(group);
    return sha;
  }

  async read(sha: Sha256): Promise<Uint8Array> {
    const bytes = await readFile(this.path(sha)).catch((error: unknown) => refuse(error, sha));
    if (hashOf(bytes) !== sha) throw new DocumentDamaged(sha);
    return bytes;
  }

  async readRange(sha: Sha256, { start, end }: ByteRange): Promise<Uint8Array> {
    if (start < 0 || end < start) throw new RangeError(`${String(start)}–${String(end)}`);
    const file = await open(this.path(sha)).catch((error: unknown) => refuse(error, sha));
    try {
      const { size } = await file.stat();
      const bytes = Buffer.alloc(Math.max(0, Math.min(end, size) - start));
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
        if (bytesRead === 0) throw new DocumentDamaged(sha);
        filled += bytesRead;
      }
      return bytes;
    } finally {
      await file.close();
    }
  }

  async size(sha: Sha256): Promise<number> {
    const { size } = await stat(this.path(sha)).catch((error: unknown) => refuse(error, sha));
    return size;
  }

  async has(sha: Sha256): Promise<boolean> {
    if (!HASH.test(sha)) return false;
    return stat(this.path(sha)).then(
      () => true,
      (error: unknown) => (isMissing(error) ? false : refuse(error, sha)),
    );
  }

  async *list(): AsyncIterable<StoredFile> {
    for (const group of await namesIn(this.folder)) {
      if (!FAN_OUT.test(group)) continue;
      for (const name of await namesIn(join(this.folder, group))) {
        if (!HASH.test(name)) continue;
        const { size, mtimeMs } = await stat(join(this.folder, group, name));
        yield { sha: name as Sha256, size, storedAtMs: mtimeMs };
      }
    }
  }

  async removeOrphans(olderThanMs = ORPHAN_AGE_MS): Promise<number> {
    const folder = join(this.folder, TEMPORARY);
    let removed = 0;
    for (const name of await namesIn(folder)) {
      const path = join(folder, name);
      const file = await stat(path).catch(() => null);
      if (file !== null && Date.now() - file.mtimeMs >= olderThanMs) {
        await rm(path, { force: true });
        removed += 1;
      }
    }
    return removed;
  }

  private path(sha: Sha256): string {
    if (!HASH.test(sha)) throw new DocumentMissing(sha);
    return join(this.folder, sha.slice(0, 2), sha);
  }

  private async writeTemporary(bytes: Uint8Array): Promise<string> {
    const folder = join(this.folder, TEMPORARY);
    await mkdir(folder, { recursive: true });
    const path = join(folder, randomUUID());
    const file = await open(path, 'wx', READ_ONLY);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return path;
  }
}

function hashOf(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex') as Sha256;
}

/** Without this a crash may forget a name although the bytes are on the disk. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
}

function refuse(error: unknown, sha: Sha256): never {
  if (isMissing(error)) throw new DocumentMissing(sha);
  throw error;
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
