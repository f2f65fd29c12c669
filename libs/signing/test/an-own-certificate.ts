import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import { Name, X509CertificateGenerator } from '@peculiar/x509';
import { type IssuedCredential } from '../src/index.js';

/** A certificate that its holder signed himself, with the hash that is wished. */
export async function anOwnCertificate(hash: 'SHA-1' | 'SHA-256'): Promise<IssuedCredential> {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash,
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '4d02',
    name: new Name([{ CN: [{ utf8String: 'Nguyễn Thị Ánh Đào' }] }]),
    notBefore: new Date('2024-01-01T00:00:00Z'),
    notAfter: new Date('2044-01-01T00:00:00Z'),
    signingAlgorithm: algorithm,
    keys,
  });
  return {
    privateKey: KeyObject.from(keys.privateKey),
    certificateChain: [Buffer.from(certificate.rawData)],
    serialNumber: '4d02',
  };
}
