import { sha256Identifier, signatureIdentifier } from '../asn1/algorithms.js';
import {
  contextConstructed,
  element,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  TAG,
} from '../asn1/der-writer.js';
import { OID } from '../asn1/object-identifiers.js';
import { type Certificate } from '../certificates/certificate.js';

export interface SignedDataParts {
  /** As made by `signedAttributes`. */
  readonly attributes: Buffer;
  /** PKCS #1 v1.5 block, or the DER SEQUENCE of an ECDSA signature. */
  readonly signatureValue: Buffer;
  /** The signer first, then the authorities that lead to the root. */
  readonly chain: readonly [Certificate, ...Certificate[]];
}

/**
 * A detached CMS SignedData with one signer, ready for /Contents of an ETSI.CAdES.detached signature.
 * Source: RFC 5652, §5; ETSI EN 319 142-1, §6.3 (level B-B).
 */
export function detachedSignedData({ attributes, signatureValue, chain }: SignedDataParts): Buffer {
  const [signer] = chain;
  const signerInfo = sequence(
    integer(1),
    sequence(signer.issuer, element(TAG.integer, signer.serialNumber)),
    sha256Identifier(),
    retagged(attributes, 0xa0),
    signatureIdentifier(signer.keyFamily),
    octetString(signatureValue),
  );
  const certificates = chain
    .map(({ der }) => der)
    .sort((left, right) => Buffer.compare(left, right));
  const signedData = sequence(
    integer(1),
    setOf(sha256Identifier()),
    sequence(objectIdentifier(OID.data)),
    contextConstructed(0, ...certificates),
    setOf(signerInfo),
  );
  return sequence(objectIdentifier(OID.signedData), contextConstructed(0, signedData));
}

/** The SET is signed under its own tag and stored under [0] IMPLICIT (RFC 5652, §5.4). */
export function retagged(set: Buffer, tag: number): Buffer {
  const copy = Buffer.from(set);
  copy[0] = tag;
  return copy;
}
