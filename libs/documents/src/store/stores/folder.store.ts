import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type Sha256 } from '@congvu/domain';
import {
  type ByteRange,
  type DocumentStore,
  ORPHAN_AGE_MS,
  type StoredFile,
} from '../document-store.js';
import { DocumentDamaged, DocumentMissing } from '../store-errors.js';

const READ_ONLY = 0o444;
/** Of the store's folder: what is not a stored file yet. */
export const TEMPORARY_FOLDER = 'temporary';
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
    if (!(await this.refresh(sha))) {
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

  async stream(sha: Sha256): Promise<Readable> {
    const file = await open(this.path(sha)).catch((error: unknown) => refuse(error, sha));
    return Readable.from(checked(file.createReadStream(), sha), { objectMode: false });
  }

  async streamRange(sha: Sha256, { start, end }: ByteRange): Promise<Readable> {
    const file = await open(this.path(sha)).catch((error: unknown) => refuse(error, sha));
    return file.createReadStream({ start, end: end - 1 });
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
    const folder = join(this.folder, TEMPORARY_FOLDER);
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

  async discard(sha: Sha256, olderThanMs = ORPHAN_AGE_MS): Promise<boolean> {
    const aside = join(this.folder, TEMPORARY_FOLDER, randomUUID());
    await mkdir(join(this.folder, TEMPORARY_FOLDER), { recursive: true });
    // Aside first, then its age: a put at this moment either made it fresh before or writes it anew.
    const moved = await rename(this.path(sha), aside).then(
      () => true,
      (error: unknown) => (isMissing(error) ? false : refuse(error, sha)),
    );
    if (!moved) return false;
    const { mtimeMs } = await stat(aside);
    if (Date.now() - mtimeMs < olderThanMs) {
      await rename(aside, this.path(sha));
      return false;
    }
    await rm(aside, { force: true });
    return true;
  }

  /** Whether the file is there; it counts as put just now. */
  private async refresh(sha: Sha256): Promise<boolean> {
    const now = new Date();
    return utimes(this.path(sha), now, now).then(
      () => true,
      (error: unknown) => (isMissing(error) ? false : refuse(error, sha)),
    );
  }

  private path(sha: Sha256): string {
    if (!HASH.test(sha)) throw new DocumentMissing(sha);
    return join(this.folder, sha.slice(0, 2), sha);
  }

  private async writeTemporary(bytes: Uint8Array): Promise<string> {
    const folder = join(this.folder, TEMPORARY_FOLDER);
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

/** Keeps the last piece back until the hash is known: nobody takes a damaged file for a whole one. */
async function* checked(pieces: AsyncIterable<Buffer>, sha: Sha256): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer | undefined;
  for await (const piece of pieces) {
    hash.update(piece);
    if (held) yield held;
    held = piece;
  }
  if (hash.digest('hex') !== sha) throw new DocumentDamaged(sha);
  if (held) yield held;
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
