import { createHash } from 'node:crypto';
import { epochMillisecondsOf, type Instant } from '@congvu/calendar';
import { MalformedPdf } from '../errors.js';
import { type FieldLock } from './locks.js';

/** Offsets and lengths of the two signed ranges: everything but the /Contents token. */
export type ByteRange = readonly [0, number, number, number];

export interface SignatureDictionary {
  /** Moment the signer claims, on the business clock; written to /M in Vietnamese time. */
  readonly claimedAt: Instant;
  readonly signerName: string;
  readonly reason?: string;
  readonly location?: string;
  /** From the field's /Lock; becomes a FieldMDP reference to the catalog `root`. */
  readonly lock?: FieldLock;
  readonly root: string;
  /** Bytes kept for the CMS. */
  readonly contentsSize: number;
}

const BLANK_BYTE_RANGE = '/ByteRange [0 0000000000 0000000000 0000000000]';
const CONTENTS = '/Contents ';

/** The dictionary as text of fixed widths, /ByteRange and /Contents still blank. */
export function signatureDictionary(signature: SignatureDictionary): Buffer {
  const parts = [
    '/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    BLANK_BYTE_RANGE,
    `${CONTENTS}<${'0'.repeat(signature.contentsSize * 2)}>`,
    `/M (${pdfDate(signature.claimedAt)})`,
    `/Name ${textString(signature.signerName)}`,
  ];
  if (signature.reason !== undefined) parts.push(`/Reason ${textString(signature.reason)}`);
  if (signature.location !== undefined) parts.push(`/Location ${textString(signature.location)}`);
  if (signature.lock)
    parts.push(`/Reference [${fieldLockReference(signature.lock, signature.root)}]`);
  return Buffer.from(`<< ${parts.join(' ')} >>`, 'latin1');
}

function fieldLockReference(lock: FieldLock, root: string): string {
  const fields = lock.action === 'All' ? '' : ` /Fields [${lock.fields.map(textString).join(' ')}]`;
  const parameters = `<< /Type /TransformParams /V /1.2 /Action /${lock.action}${fields} >>`;
  return `<< /Type /SigRef /TransformMethod /FieldMDP /Data ${root} /TransformParams ${parameters} >>`;
}

/** ASCII as a literal string, anything else as UTF-16BE with a mark; always NFC. */
function textString(text: string): string {
  const normal = text.normalize('NFC');
  if (/^[\x20-\x7e]*$/.test(normal)) return `(${normal.replace(/[\\()]/g, '\\$&')})`;
  return `<FEFF${Buffer.from(normal, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

const VIETNAM_OFFSET = 7 * 3_600_000;

/** `D:YYYYMMDDHHmmSS+07'00'` (ISO 32000-1, 7.9.4). */
function pdfDate(at: Instant): string {
  const local = new Date(epochMillisecondsOf(at) + VIETNAM_OFFSET).toISOString();
  return `D:${local.slice(0, 19).replace(/[-:T]/g, '')}+07'00'`;
}

/**
 * Writes the real /ByteRange over the blank one of the dictionary at `offset` and hashes what it covers.
 * Changes `bytes` in place.
 */
export function fixByteRange(
  bytes: Buffer,
  offset: number,
): { byteRange: ByteRange; digest: Buffer } {
  const contents = bytes.indexOf(`${CONTENTS}<`, offset, 'latin1') + CONTENTS.length;
  const end = bytes.indexOf('>', contents, 'latin1') + 1;
  const place = bytes.indexOf(BLANK_BYTE_RANGE, offset, 'latin1');
  if (place < 0 || end <= contents) throw new MalformedPdf('từ điển chữ ký', offset);
  const byteRange = [0, contents, end, bytes.length - end] as const;
  const text = `/ByteRange [${byteRange.join(' ')}]`;
  bytes.write(text.padEnd(BLANK_BYTE_RANGE.length), place, 'latin1');
  return { byteRange, digest: digestOf(bytes, byteRange) };
}

/** Hash of the two ranges. */
export function digestOf(
  bytes: Buffer,
  [, first, second, length]: ByteRange,
  hash = 'sha256',
): Buffer {
  return createHash(hash)
    .update(bytes.subarray(0, first))
    .update(bytes.subarray(second, second + length))
    .digest();
}
