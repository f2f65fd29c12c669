import 'reflect-metadata';
import { createPublicKey, type KeyObject, randomBytes, webcrypto } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  CRLDistributionPointsExtension,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  X509CrlGenerator,
  X509CrlReason,
} from '@peculiar/x509';
import { integer } from '../asn1/der-writer.js';
import { OID } from '../asn1/object-identifiers.js';

/** Attribute type (dotted) and value, in the order of the name. */
export type NameParts = readonly (readonly [type: string, value: string])[];

export interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

export interface Issuer {
  readonly name: NameParts;
  /** P-256. */
  readonly privateKey: KeyObject;
}

export interface CertificateOrder {
  readonly subject: NameParts;
  readonly publicKey: KeyObject;
  readonly validity: Validity;
  readonly profile: Profile;
  /** Where the issuer's revocation list is published; roots have none. */
  readonly revocationAddress?: string;
}

/** What the certificate may be used for. */
export type Profile =
  | { readonly kind: 'authority'; readonly pathLength?: number }
  | { readonly kind: 'signer'; readonly purposes: readonly string[]; readonly critical?: boolean };

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const COUNTRY = '2.5.4.6';

/** DER of a new X.509 v3 certificate with a random 127-bit serial number. */
export async function buildCertificate(order: CertificateOrder, issuer: Issuer): Promise<Buffer> {
  const publicKey = order.publicKey.export({ type: 'spki', format: 'der' });
  const certificate = await X509CertificateGenerator.create({
    serialNumber: newSerialNumber(),
    subject: nameOf(order.subject),
    issuer: nameOf(issuer.name),
    ...order.validity,
    publicKey,
    signingKey: await signingKey(issuer),
    signingAlgorithm: ALGORITHM,
    extensions: await extensionsOf(order, { publicKey, issuer }),
  });
  return Buffer.from(certificate.rawData);
}

export interface RevocationOrder {
  readonly number: number;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  readonly revoked: readonly { readonly serialNumber: string; readonly at: Date }[];
}

/** DER of a complete revocation list. */
export async function buildRevocationList(order: RevocationOrder, issuer: Issuer): Promise<Buffer> {
  const list = await X509CrlGenerator.create({
    issuer: nameOf(issuer.name),
    thisUpdate: order.thisUpdate,
    nextUpdate: order.nextUpdate,
    entries: order.revoked.map(({ serialNumber, at }) => ({
      serialNumber,
      revocationDate: at,
      reason: X509CrlReason.cessationOfOperation,
    })),
    signingKey: await signingKey(issuer),
    signingAlgorithm: ALGORITHM,
    extensions: [
      await AuthorityKeyIdentifierExtension.create(publicKeyOf(issuer)),
      crlNumber(order.number),
    ],
  });
  return Buffer.from(list.rawData);
}

const newSerialNumber = (): string => {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString('hex');
};

/** UTF8String everywhere but in the country code, which must be a PrintableString (RFC 5280, A.1). */
const nameOf = (parts: NameParts): Name =>
  new Name(
    parts.map(([type, value]) => ({
      [type]: [
        type === COUNTRY ? { printableString: value } : { utf8String: value.normalize('NFC') },
      ],
    })),
  );

const publicKeyOf = ({ privateKey }: Issuer): Buffer =>
  createPublicKey(privateKey).export({ type: 'spki', format: 'der' });

const signingKey = ({ privateKey }: Issuer): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey(
    'pkcs8',
    privateKey.export({ type: 'pkcs8', format: 'der' }),
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  );

const crlNumber = (number: number): Extension =>
  new Extension(OID.crlNumber, false, integer(number));

async function extensionsOf(
  { profile, revocationAddress }: CertificateOrder,
  { publicKey, issuer }: { publicKey: Buffer; issuer: Issuer },
): Promise<Extension[]> {
  return [
    ...profileExtensions(profile),
    await SubjectKeyIdentifierExtension.create(publicKey),
    await AuthorityKeyIdentifierExtension.create(publicKeyOf(issuer)),
    ...(revocationAddress === undefined
      ? []
      : [new CRLDistributionPointsExtension([revocationAddress])]),
  ];
}

function profileExtensions(profile: Profile): Extension[] {
  switch (profile.kind) {
    case 'authority':
      return [
        new BasicConstraintsExtension(true, profile.pathLength, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      ];
    case 'signer':
      return [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
        new ExtendedKeyUsageExtension([...profile.purposes], profile.critical ?? false),
      ];
  }
}
