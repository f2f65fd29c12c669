import { createHash } from 'node:crypto';
import {
  contextConstructed,
  element,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  TAG,
} from '../asn1/der-writer.js';
import { OID } from '../asn1/object-identifiers.js';
import { type Certificate } from '../certificates/certificate.js';

/**
 * DER of the SET OF signed attributes: content-type, message-digest and signing-certificate-v2 with
 * issuer and serial number. This SET (tag 0x31) is what the signer's key signs. No signing-time:
 * PAdES keeps the claimed time in /M alone.
 *
 * Source: ETSI EN 319 122-1, §5; EN 319 142-1, §6.3; RFC 5652, §5.4.
 * @param digest SHA-256 of the bytes inside /ByteRange
 */
export function signedAttributes(digest: Buffer, certificate: Certificate): Buffer {
  return setOf(
    attribute(OID.contentType, objectIdentifier(OID.data)),
    attribute(OID.messageDigest, octetString(digest)),
    attribute(OID.signingCertificateV2, signingCertificate(certificate)),
  );
}

const attribute = (type: string, value: Buffer): Buffer =>
  sequence(objectIdentifier(type), setOf(value));

/** SigningCertificateV2 (RFC 5035, §4); SHA-256 is the default of hashAlgorithm and must be left out. */
function signingCertificate({ der, issuer, serialNumber }: Certificate): Buffer {
  const hash = createHash('sha256').update(der).digest();
  const directoryName = contextConstructed(4, issuer);
  const issuerSerial = sequence(sequence(directoryName), element(TAG.integer, serialNumber));
  return sequence(sequence(sequence(octetString(hash), issuerSerial)));
}
