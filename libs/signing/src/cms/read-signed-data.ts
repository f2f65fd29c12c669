import {
  type HashName,
  hashOf,
  type SignatureAlgorithm,
  signatureAlgorithmOf,
} from '../asn1/algorithms.js';
import {
  childAt,
  type DerNode,
  expectTag,
  oidOf,
  readDer,
  requireSorted,
  smallIntegerOf,
} from '../asn1/der-reader.js';
import { TAG } from '../asn1/der-writer.js';
import { OID } from '../asn1/object-identifiers.js';
import { type Certificate, readCertificate } from '../certificates/certificate.js';
import { InvalidDer, UnsupportedKey } from '../errors.js';
import { retagged } from './signed-data.js';

/** A CMS SignedData with exactly one signer, every part of it accounted for. */
export interface ReadSignedData {
  /** Length of the encoding; what follows in /Contents must be zero. */
  readonly length: number;
  readonly contentType: string;
  /** Present when the content is inside, as in a time-stamp token. */
  readonly content?: Buffer;
  readonly certificates: readonly Certificate[];
  readonly signer: Certificate;
  readonly hash: HashName;
  readonly signatureAlgorithm: SignatureAlgorithm;
  /** DER SET OF signed attributes: what the signature is over. */
  readonly signedBytes: Buffer;
  /** Value sets by attribute type. */
  readonly attributes: ReadonlyMap<string, readonly DerNode[]>;
  readonly unsignedAttributes: ReadonlyMap<string, readonly DerNode[]>;
  readonly signature: Buffer;
}

const CONTEXT_0 = 0xa0;
const CONTEXT_1 = 0xa1;

/**
 * Reads the SignedData at the start of `bytes`. The parts that no signature covers (versions, algorithm
 * lists, the certificate set) must have their one canonical form, so that no byte of them can change.
 * @throws InvalidDer, UnsupportedKey
 */
export function readSignedData(bytes: Buffer): ReadSignedData {
  const root = expectTag(readDer(bytes), TAG.sequence);
  exactChildren(root, 2);
  if (oidOf(root.children[0]) !== OID.signedData) throw new InvalidDer('không phải SignedData');
  const wrapper = expectTag(root.children[1], CONTEXT_0);
  exactChildren(wrapper, 1);
  const signedData = expectTag(wrapper.children[0], TAG.sequence);
  exactChildren(signedData, 5);
  const certificates = readCertificates(expectTag(signedData.children[3], CONTEXT_0));
  const content = readContent(childAt(signedData, 2));
  // RFC 5652, §5.1: version 1 with plain data, 3 with any other content.
  const version = content.contentType === OID.data ? 1 : 3;
  if (smallIntegerOf(signedData.children[0]) !== version)
    throw new InvalidDer('phiên bản SignedData');
  const signerInfos = expectTag(signedData.children[4], TAG.set);
  exactChildren(signerInfos, 1);
  const info = readSignerInfo(childAt(signerInfos, 0), certificates);
  const hashes = expectTag(signedData.children[1], TAG.set);
  exactChildren(hashes, 1);
  if (hashOf(hashes.children[0]) !== info.hash) throw new InvalidDer('danh sách hàm băm');
  return { length: root.raw.length, certificates, ...content, ...info };
}

function exactChildren(node: DerNode, count: number): void {
  if (node.children.length !== count) throw new InvalidDer(`cần ${count} phần tử`);
}

function readContent(node: DerNode): Pick<ReadSignedData, 'contentType' | 'content'> {
  const contentType = oidOf(expectTag(node, TAG.sequence).children[0]);
  const holder = node.children[1];
  if (!holder) return { contentType };
  exactChildren(node, 2);
  exactChildren(expectTag(holder, CONTEXT_0), 1);
  return { contentType, content: expectTag(holder.children[0], TAG.octetString).content };
}

function readCertificates(set: DerNode): Certificate[] {
  requireSorted(set.children);
  return set.children.map(({ raw }) => readCertificate(raw));
}

type SignerInfo = Omit<ReadSignedData, 'length' | 'contentType' | 'content' | 'certificates'>;

function readSignerInfo(node: DerNode, certificates: readonly Certificate[]): SignerInfo {
  const [version, identifier, hashNode, signed, algorithmNode, signature, unsigned, ...more] =
    expectTag(node, TAG.sequence).children;
  if (smallIntegerOf(version) !== 1 || more.length > 0) throw new InvalidDer('SignerInfo');
  const hash = hashOf(hashNode);
  const signatureAlgorithm = signatureAlgorithmOf(algorithmNode);
  if (signatureAlgorithm.hash !== hash)
    throw new UnsupportedKey('hàm băm không khớp thuật toán ký');
  const signedSet = expectTag(signed, CONTEXT_0);
  return {
    signer: signerOf(expectTag(identifier, TAG.sequence), certificates),
    hash,
    signatureAlgorithm,
    signedBytes: retagged(signedSet.raw, TAG.set),
    attributes: readAttributes(signedSet),
    unsignedAttributes: unsigned ? readAttributes(expectTag(unsigned, CONTEXT_1)) : new Map(),
    signature: expectTag(signature, TAG.octetString).content,
  };
}

function signerOf(identifier: DerNode, certificates: readonly Certificate[]): Certificate {
  const [issuer, serial] = identifier.children;
  const signer = certificates.find(
    (certificate) =>
      issuer?.raw.equals(certificate.issuer) && serial?.content.equals(certificate.serialNumber),
  );
  if (!signer || identifier.children.length !== 2 || serial?.tag !== TAG.integer) {
    throw new InvalidDer('thiếu chứng thư của người ký');
  }
  return signer;
}

function readAttributes(set: DerNode): Map<string, readonly DerNode[]> {
  requireSorted(set.children);
  const attributes = new Map<string, readonly DerNode[]>();
  for (const attribute of set.children) {
    const type = oidOf(expectTag(attribute, TAG.sequence).children[0]);
    const values = expectTag(attribute.children[1], TAG.set).children;
    if (attributes.has(type) || attribute.children.length !== 2)
      throw new InvalidDer('thuộc tính lặp lại');
    attributes.set(type, values);
  }
  return attributes;
}
