import { createHash, type KeyObject, X509Certificate } from 'node:crypto';
import {
  type KeyFamily,
  type SignatureAlgorithm,
  signatureAlgorithmOf,
} from '../asn1/algorithms.js';
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
import { type CertificateExtensions, readExtensions } from './certificate-extensions.js';

/** An X.509 certificate read strictly; everything that a decision rests on is typed. */
export interface Certificate {
  readonly der: Buffer;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly serialNumber: Buffer;
  /** DER of the names; names are equal exactly when their bytes are. */
  readonly issuer: Buffer;
  readonly subject: Buffer;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly publicKey: KeyObject;
  readonly keyFamily: KeyFamily;
  /** Undefined when it is not on the allow-list: as an anchor it may stand, its signature is never believed. */
  readonly signatureAlgorithm: SignatureAlgorithm | undefined;
  readonly extensions: CertificateExtensions;
  readonly names: SubjectNames;
  readonly issuerNames: SubjectNames;
}

/** What a certificate says about its holder. */
export interface SubjectNames {
  readonly commonName: string;
  readonly title?: string;
  readonly organization?: string;
  readonly organizationalUnits: readonly string[];
  /** Present on certificates of legal persons (ETSI EN 319 412-3, §4.2.1). */
  readonly organizationIdentifier?: string;
}

const CACHE_SIZE = 512;
const cache = new Map<string, Certificate>();

/**
 * Reads a DER certificate. The result depends on the bytes alone, so it is remembered by their hash.
 * @throws InvalidDer, UnsupportedKey for keys other than RSA ≥ 2048 bits, P-256 and P-384
 */
export function readCertificate(der: Uint8Array): Certificate {
  const bytes = Buffer.from(der);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = cache.get(sha256);
  if (known) return known;
  const certificate = parse(bytes, sha256);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(sha256, certificate);
  return certificate;
}

function parse(der: Buffer, sha256: string): Certificate {
  const root = expectTag(readWholeDer(der), TAG.sequence);
  const body = expectTag(root.children[0], TAG.sequence);
  const outerAlgorithm = childAt(root, 1);
  // Only v3 carries the extensions that decisions rest on.
  const [version, serial, innerAlgorithm, issuer, validity, subject, keyInfo, ...optional] =
    body.children;
  if (version?.raw.toString('hex') !== 'a003020102') throw new InvalidDer('phiên bản chứng thư');
  if (!innerAlgorithm?.raw.equals(outerAlgorithm.raw))
    throw new InvalidDer('thuật toán của chứng thư');
  const publicKey = readPublicKey(der);
  return {
    der,
    sha256,
    serialNumber: expectTag(serial, TAG.integer).content,
    issuer: expectTag(issuer, TAG.sequence).raw,
    subject: expectTag(subject, TAG.sequence).raw,
    notBefore: timeOf(validity?.children[0]),
    notAfter: timeOf(validity?.children[1]),
    publicKey,
    keyFamily: familyOf(publicKey, keyInfo),
    signatureAlgorithm: supportedAlgorithm(outerAlgorithm),
    extensions: readExtensions(optional),
    names: namesOf(expectTag(subject, TAG.sequence)),
    issuerNames: namesOf(expectTag(issuer, TAG.sequence)),
  };
}

function supportedAlgorithm(node: DerNode): SignatureAlgorithm | undefined {
  try {
    return signatureAlgorithmOf(node);
  } catch (error) {
    if (error instanceof UnsupportedKey) return undefined;
    throw error;
  }
}

function readPublicKey(der: Buffer): KeyObject {
  try {
    return new X509Certificate(der).publicKey;
  } catch {
    throw new InvalidDer('khóa công khai của chứng thư');
  }
}

function familyOf(key: KeyObject, keyInfo: DerNode | undefined): KeyFamily {
  const algorithm = oidOf(keyInfo?.children[0]?.children[0]);
  const details = key.asymmetricKeyDetails;
  if (algorithm === OID.rsaEncryption && key.asymmetricKeyType === 'rsa') {
    if ((details?.modulusLength ?? 0) >= 2048) return 'rsa';
  }
  if (algorithm === OID.ecPublicKey && key.asymmetricKeyType === 'ec') {
    if (details?.namedCurve === 'prime256v1' || details?.namedCurve === 'secp384r1') return 'ec';
  }
  throw new UnsupportedKey(
    `${key.asymmetricKeyType ?? algorithm} ${details?.modulusLength ?? ''}`.trim(),
  );
}

const UTF16_STRING = 0x1e;

function namesOf(name: DerNode): SubjectNames {
  const values = new Map<string, string[]>();
  for (const relative of name.children) {
    for (const attribute of relative.children) {
      const type = oidOf(attribute.children[0]);
      values.set(type, [...(values.get(type) ?? []), textOf(childAt(attribute, 1))]);
    }
  }
  const first = (type: string): string | undefined => values.get(type)?.[0];
  const title = first(OID.title);
  const organization = first(OID.organization);
  const organizationIdentifier = first(OID.organizationIdentifier);
  return {
    commonName: first(OID.commonName) ?? '',
    organizationalUnits: values.get(OID.organizationalUnit) ?? [],
    ...(title !== undefined && { title }),
    ...(organization !== undefined && { organization }),
    ...(organizationIdentifier !== undefined && { organizationIdentifier }),
  };
}

function textOf(node: DerNode): string {
  if (node.tag !== UTF16_STRING) return node.content.toString('utf8');
  if (node.content.length % 2 !== 0) throw new InvalidDer('chuỗi ký tự');
  return Buffer.from(node.content).swap16().toString('utf16le');
}

/** Serial number as the lower-case hex that revocation lists and people use. */
export const serialText = (serial: Buffer): string =>
  serial.toString('hex').replace(/^(00)+(?=..)/, '');
