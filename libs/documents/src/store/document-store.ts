import { type Readable } from 'node:stream';
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
   * The bytes as they are wanted, never whole in memory; a file whose bytes no longer have this hash breaks off before its
   * end (DocumentDamaged).
   * @throws DocumentMissing
   */
  stream(sha: Sha256): Promise<Readable>;
  /** Bytes from `start` up to but not including `end`, at least one; not checked against the hash. @throws DocumentMissing */
  streamRange(sha: Sha256, range: ByteRange): Promise<Readable>;
  /** Length in bytes. @throws DocumentMissing */
  size(sha: Sha256): Promise<number>;
  has(sha: Sha256): Promise<boolean>;
  /** Every stored file, in no order that means anything; for finding those without a row. */
  list(): AsyncIterable<StoredFile>;
  /** Removes what an interrupted `put` left behind longer ago than this; returns how many there were. */
  removeOrphans(olderThanMs?: number): Promise<number>;
  /**
   * Removes a stored file that no row names, unless it was put within this time: also a repeated `put` makes it fresh, so
   * that whoever is about to write its row finds it. Returns whether it was removed.
   */
  discard(sha: Sha256, olderThanMs?: number): Promise<boolean>;
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
