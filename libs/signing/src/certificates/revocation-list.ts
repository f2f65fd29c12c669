import { createHash, verify } from 'node:crypto';
import { type SignatureAlgorithm, signatureAlgorithmOf } from '../asn1/algorithms.js';
import {
  childAt,
  type DerNode,
  expectTag,
  oidOf,
  readWholeDer,
  timeOf,
} from '../asn1/der-reader.js';
import { TAG } from '../asn1/der-writer.js';
import { OID } from '../asn1/object-identifiers.js';
import { InvalidDer, UnsupportedKey } from '../errors.js';
import { type Certificate, serialText } from './certificate.js';

/** A complete certificate revocation list (RFC 5280, §5). */
export interface RevocationList {
  /** Lower-case hex of the DER. */
  readonly sha256: string;
  readonly issuer: Buffer;
  readonly thisUpdate: number;
  readonly nextUpdate: number;
  /** Serial number in hex → moment of revocation in milliseconds. */
  readonly revoked: ReadonlyMap<string, number>;
  readonly signedBytes: Buffer;
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly signature: Buffer;
}

const EXTENSIONS_TAG = 0xa0;

/** @throws InvalidDer; UnsupportedKey for partial, delta or indirect lists, which cannot prove innocence */
export function readRevocationList(der: Uint8Array): RevocationList {
  const root = expectTag(readWholeDer(Buffer.from(der)), TAG.sequence);
  const body = expectTag(root.children[0], TAG.sequence);
  const algorithm = childAt(root, 1);
  const parts = [...body.children];
  if (parts[0]?.tag === TAG.integer) parts.shift();
  const [innerAlgorithm, issuer, thisUpdate, nextUpdate, ...rest] = parts;
  if (!innerAlgorithm?.raw.equals(algorithm.raw))
    throw new InvalidDer('thuật toán của danh sách thu hồi');
  checkExtensions(rest.find(({ tag }) => tag === EXTENSIONS_TAG)?.children[0]?.children ?? []);
  return {
    sha256: createHash('sha256').update(der).digest('hex'),
    issuer: expectTag(issuer, TAG.sequence).raw,
    thisUpdate: timeOf(thisUpdate),
    nextUpdate: timeOf(nextUpdate),
    revoked: readEntries(rest.find(({ tag }) => tag === TAG.sequence)),
    signedBytes: body.raw,
    signatureAlgorithm: signatureAlgorithmOf(algorithm),
    signature: expectTag(root.children[2], TAG.bitString).content.subarray(1),
  };
}

function readEntries(list: DerNode | undefined): Map<string, number> {
  const revoked = new Map<string, number>();
  for (const entry of list?.children ?? []) {
    const serial = expectTag(entry.children[0], TAG.integer).content;
    checkExtensions(entry.children[2]?.children ?? []);
    revoked.set(serialText(serial), timeOf(entry.children[1]));
  }
  return revoked;
}

function checkExtensions(extensions: readonly DerNode[]): void {
  for (const extension of extensions) {
    const oid = oidOf(extension.children[0]);
    const critical = extension.children.length === 3;
    if (critical || oid === OID.deltaCrlIndicator || oid === OID.issuingDistributionPoint) {
      throw new UnsupportedKey(`phần mở rộng ${oid} của danh sách thu hồi`);
    }
  }
}

/** Whether the authority itself signed the list. */
export function isSignedBy(list: RevocationList, authority: Certificate): boolean {
  return (
    list.issuer.equals(authority.subject) &&
    list.signatureAlgorithm.family === authority.keyFamily &&
    authority.extensions.keyUsage?.crlSigning !== false &&
    verify(list.signatureAlgorithm.hash, list.signedBytes, authority.publicKey, list.signature)
  );
}
