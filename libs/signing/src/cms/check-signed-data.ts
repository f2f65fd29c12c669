import { createHash, verify } from 'node:crypto';
import { hashOf } from '../asn1/algorithms.js';
import { childAt, type DerNode, expectTag, oidOf } from '../asn1/der-reader.js';
import { TAG } from '../asn1/der-writer.js';
import { OID } from '../asn1/object-identifiers.js';
import { type Certificate } from '../certificates/certificate.js';
import { InvalidDer } from '../errors.js';
import { type ReadSignedData } from './read-signed-data.js';

/** What is wrong between a SignedData and the bytes it claims to sign. */
export type CmsFault =
  | 'attribute-missing'
  | 'digest-mismatch'
  | 'signature-mismatch'
  | 'certificate-binding'
  | 'algorithm';

/**
 * Content type, digest, signature over the attributes, and that the attributes name the certificate
 * (ESS, RFC 5035). @throws InvalidDer
 */
export function checkSignedData(signed: ReadSignedData, digest: Buffer): CmsFault[] {
  const faults: CmsFault[] = [];
  const contentType = only(signed, OID.contentType);
  if (!contentType || oidOf(contentType) !== signed.contentType) faults.push('attribute-missing');
  const claimed = only(signed, OID.messageDigest);
  if (!claimed || !expectTag(claimed, TAG.octetString).content.equals(digest))
    faults.push('digest-mismatch');
  if (signed.signer.keyFamily !== signed.signatureAlgorithm.family) faults.push('algorithm');
  else if (!hasValidSignature(signed)) faults.push('signature-mismatch');
  const binding = only(signed, OID.signingCertificateV2);
  if (!binding || !isBoundTo(binding, signed.signer)) faults.push('certificate-binding');
  return faults;
}

/** The single value of a signed attribute. */
function only({ attributes }: ReadSignedData, type: string): DerNode | undefined {
  const values = attributes.get(type);
  return values?.length === 1 ? values[0] : undefined;
}

const hasValidSignature = ({ signer, hash, signedBytes, signature }: ReadSignedData): boolean =>
  verify(hash, signedBytes, signer.publicKey, signature);

/** SigningCertificateV2: the first identifier is the signer's certificate (RFC 5035, §5.4). */
function isBoundTo(value: DerNode, signer: Certificate): boolean {
  const identifier = childAt(childAt(expectTag(value, TAG.sequence), 0), 0);
  const parts = [...identifier.children];
  const hash = parts[0]?.tag === TAG.sequence ? hashOf(parts.shift()) : 'sha256';
  const certHash = expectTag(parts.shift(), TAG.octetString).content;
  const issuerSerial = parts.shift();
  if (parts.length > 0) throw new InvalidDer('signing-certificate-v2');
  const expected = createHash(hash).update(signer.der).digest();
  return certHash.equals(expected) && (!issuerSerial || namesSigner(issuerSerial, signer));
}

function namesSigner(issuerSerial: DerNode, signer: Certificate): boolean {
  const [issuer, serial] = issuerSerial.children;
  const directoryName = issuer?.children[0];
  return (
    directoryName?.tag === 0xa4 &&
    directoryName.content.equals(signer.issuer) &&
    serial?.content.equals(signer.serialNumber) === true
  );
}
