import { createHash, sign } from 'node:crypto';
import { type IssuedCredential, readCertificate } from '../src/index.js';
import { sha256Identifier, signatureIdentifier } from '../src/asn1/algorithms.js';
import {
  contextConstructed,
  element,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  TAG,
} from '../src/asn1/der-writer.js';
import { OID } from '../src/asn1/object-identifiers.js';
import { retagged } from '../src/cms/signed-data.js';

export interface TokenOrder {
  /** What is stamped. */
  readonly data: Buffer;
  readonly at: Date;
  readonly authority: IssuedCredential;
}

const sha256 = (data: Buffer): Buffer => createHash('sha256').update(data).digest();
const attribute = (type: string, value: Buffer): Buffer =>
  sequence(objectIdentifier(type), setOf(value));

/** A time-stamp token as a time-stamping authority would give it (RFC 3161, §2.4.2). */
export function aTimeStampToken({ data, at, authority }: TokenOrder): Buffer {
  const [signer, ...issuers] = authority.certificateChain.map(readCertificate);
  if (!signer) throw new Error('an authority without a certificate');
  const time = `${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
  const info = sequence(
    integer(1),
    objectIdentifier('1.2.3.4.1'),
    sequence(sha256Identifier(), octetString(sha256(data))),
    integer(42),
    element(TAG.generalizedTime, Buffer.from(time)),
  );
  const attributes = setOf(
    attribute(OID.contentType, objectIdentifier(OID.timeStampInfo)),
    attribute(OID.messageDigest, octetString(sha256(info))),
    attribute(
      OID.signingCertificateV2,
      sequence(sequence(sequence(octetString(sha256(signer.der))))),
    ),
  );
  const signerInfo = sequence(
    integer(1),
    sequence(signer.issuer, element(TAG.integer, signer.serialNumber)),
    sha256Identifier(),
    retagged(attributes, 0xa0),
    signatureIdentifier(signer.keyFamily),
    octetString(sign('sha256', attributes, authority.privateKey)),
  );
  const certificates = [signer, ...issuers]
    .map(({ der }) => der)
    .sort((left, right) => Buffer.compare(left, right));
  const signedData = sequence(
    integer(3),
    setOf(sha256Identifier()),
    sequence(objectIdentifier(OID.timeStampInfo), contextConstructed(0, octetString(info))),
    contextConstructed(0, ...certificates),
    setOf(signerInfo),
  );
  return sequence(objectIdentifier(OID.signedData), contextConstructed(0, signedData));
}

/** The unsigned attribute that carries a token. */
export const timeStampAttribute = (token: Buffer): Buffer =>
  sequence(objectIdentifier(OID.signatureTimeStamp), setOf(token));

/** A CMS without unsigned attributes, with some put in; every length on the way is written anew. */
export function withUnsigned(cms: Buffer, ...attributes: readonly Buffer[]): Buffer {
  const children = (node: Buffer): Buffer[] => {
    const parts: Buffer[] = [];
    for (let rest = contentOf(node); rest.length > 0; rest = rest.subarray(lengthOf(rest))) {
      parts.push(rest.subarray(0, lengthOf(rest)));
    }
    return parts;
  };
  const [type = cms, wrapper = cms] = children(cms);
  const [signedData = cms] = children(wrapper);
  const parts = children(signedData);
  const infos = parts.pop() ?? cms;
  const [info = cms] = children(infos);
  const grown = sequence(...children(info), contextConstructed(1, ...attributes));
  return sequence(type, contextConstructed(0, sequence(...parts, setOf(grown))));
}

const headerOf = (node: Buffer): { header: number; length: number } => {
  const first = node[1] ?? 0;
  if (first < 0x80) return { header: 2, length: first };
  return { header: 2 + (first & 0x7f), length: node.readUIntBE(2, first & 0x7f) };
};
const lengthOf = (node: Buffer): number => headerOf(node).header + headerOf(node).length;
const contentOf = (node: Buffer): Buffer => node.subarray(headerOf(node).header, lengthOf(node));
