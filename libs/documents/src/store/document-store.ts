import { type Sha256 } from '@congvu/domain';

/**
 * Keeps files by the SHA-256 of their bytes. What was put once is never changed nor replaced; a file exists
 * before the row that names it (architecture.md §4b, files).
 */
export interface DocumentStore {
  /** Stores the bytes durably and returns their hash; the same bytes again change nothing. */
  put(bytes: Uint8Array): Promise<Sha256>;
  /** @throws DocumentMissing, DocumentDamaged when the bytes no longer have this hash */
  read(sha: Sha256): Promise<Uint8Array>;
  /**
   * Bytes from `start` up to but not including `end`; shorter where the file ends before. Not checked against
   * the hash.
   * @throws DocumentMissing, RangeError when start is negative or after end
   */
  readRange(sha: Sha256, range: ByteRange): Promise<Uint8Array>;
  /** Length in bytes. @throws DocumentMissing */
  size(sha: Sha256): Promise<number>;
  has(sha: Sha256): Promise<boolean>;
  /** Every stored file, in no order that means anything; for finding those without a row. */
  list(): AsyncIterable<StoredFile>;
  /** Removes what an interrupted `put` left behind longer ago than this; returns how many there were. */
  removeOrphans(olderThanMs?: number): Promise<number>;
}

export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface StoredFile {
  readonly sha: Sha256;
  readonly size: number;
  /** Milliseconds since 1970 at which it was put. */
  readonly storedAtMs: number;
}

/** A `put` that takes longer than this has been interrupted. */
export const ORPHAN_AGE_MS = 3_600_000;
