import { createHash, type KeyObject, sign, verify } from 'node:crypto';

/** The head of a unit's audit chain: the hash over everything up to this entry. */
export interface AuditHead {
  readonly unitId: string;
  readonly seq: number;
  /** SHA-256, lower-case hex. */
  readonly hash: string;
}

/** One line of the log: the heads that moved since the line before it, bound to that line. */
export interface AuditMark {
  readonly schema: 'audit-mark';
  readonly version: 1;
  readonly authorityId: string;
  /** Real time, ISO 8601, UTC. */
  readonly at: string;
  /** SHA-256 of the line before, lower-case hex; empty in the first. */
  readonly previous: string;
  readonly heads: readonly AuditHead[];
}

interface SignedMark {
  readonly mark: AuditMark;
  /** Ed25519 over the JSON of the mark as it stands in the line, base64. */
  readonly signature: string;
}

/** The mark as a line of the log. */
export function lineOf(mark: AuditMark, key: KeyObject): string {
  const signature = sign(null, Buffer.from(JSON.stringify(mark), 'utf8'), key).toString('base64');
  return JSON.stringify({ mark, signature } satisfies SignedMark);
}

/** The mark of a line; undefined when the key did not sign exactly this. */
export function markOf(line: string, key: KeyObject): AuditMark | undefined {
  try {
    const { mark, signature } = JSON.parse(line) as SignedMark;
    const signed = Buffer.from(JSON.stringify(mark), 'utf8');
    return verify(null, signed, key, Buffer.from(signature, 'base64')) ? mark : undefined;
  } catch {
    return undefined;
  }
}

export const hashOfLine = (line: string): string =>
  createHash('sha256').update(line, 'utf8').digest('hex');
