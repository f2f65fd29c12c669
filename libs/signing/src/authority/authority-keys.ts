import { createPublicKey, type KeyObject } from 'node:crypto';
import { OID } from '../asn1/object-identifiers.js';
import { type AuthorityFiles } from './authority-files.js';
import { buildCertificate, type NameParts, type Validity } from './certificate-builder.js';
import { generatePrivateKey } from './key-generation.js';

/** What an open certificate authority works with. */
export interface AuthorityKeys {
  readonly rootKey: KeyObject;
  readonly issuingKey: KeyObject;
  /** DER of the issuing authority's certificate. */
  readonly issuingCertificate: Buffer;
}

export const COUNTRY: NameParts[number] = ['2.5.4.6', 'VN'];
const ORGANIZATION: NameParts[number] = [OID.organization, 'Công Vụ'];
/** Every certificate says it by its issuer: what an internal authority vouches for has no legal effect. */
export const ROOT_NAME: NameParts = [
  COUNTRY,
  ORGANIZATION,
  [OID.commonName, 'Công Vụ – Gốc nội bộ, không có giá trị pháp lý'],
];
export const ISSUING_NAME: NameParts = [
  COUNTRY,
  ORGANIZATION,
  [OID.commonName, 'Công Vụ – CA nội bộ, không có giá trị pháp lý'],
];

/** The keys of a folder, if it holds a complete authority. */
export async function loadAuthorityKeys(files: AuthorityFiles): Promise<AuthorityKeys | undefined> {
  const rootKey = await files.key('root');
  const issuingKey = await files.key('issuing');
  const issuingCertificate = await files.certificate('issuing');
  const root = await files.certificate('root');
  return (
    rootKey &&
    issuingKey &&
    issuingCertificate &&
    root && { rootKey, issuingKey, issuingCertificate }
  );
}

/** A new root and issuing authority. The root's certificate is written last: a start cut off before begins anew. */
export async function createAuthorityKeys(
  files: AuthorityFiles,
  { validity, rootListAddress }: { validity: Validity; rootListAddress: string },
): Promise<AuthorityKeys> {
  const rootKey = await generatePrivateKey('p256');
  const issuingKey = await generatePrivateKey('p256');
  const issuer = { name: ROOT_NAME, privateKey: rootKey };
  const root = await buildCertificate(
    {
      subject: ROOT_NAME,
      publicKey: createPublicKey(rootKey),
      validity,
      profile: { kind: 'authority', pathLength: 1 },
    },
    issuer,
  );
  const issuingCertificate = await buildCertificate(
    {
      subject: ISSUING_NAME,
      publicKey: createPublicKey(issuingKey),
      validity,
      profile: { kind: 'authority', pathLength: 0 },
      revocationAddress: rootListAddress,
    },
    issuer,
  );
  await files.storeKey('root', rootKey);
  await files.storeKey('issuing', issuingKey);
  await files.storeCertificates({ root, issuing: issuingCertificate });
  return { rootKey, issuingKey, issuingCertificate };
}
