import { InvalidDer, UnsupportedKey } from '../errors.js';
import { type DerNode, oidOf } from './der-reader.js';
import { nullValue, objectIdentifier, sequence, TAG } from './der-writer.js';
import { OID } from './object-identifiers.js';

export type HashName = 'sha256' | 'sha384' | 'sha512';
export type KeyFamily = 'rsa' | 'ec';

export interface SignatureAlgorithm {
  readonly family: KeyFamily;
  readonly hash: HashName;
}

const HASHES = new Map<string, HashName>([
  [OID.sha256, 'sha256'],
  [OID.sha384, 'sha384'],
  [OID.sha512, 'sha512'],
]);

/**
 * The only signature algorithms that are believed. `rsaEncryption` is left out although CMS allows it:
 * its identifier is not signed and differs from sha256WithRSAEncryption by one byte.
 */
const SIGNATURES = new Map<string, SignatureAlgorithm>([
  [OID.sha256WithRsa, { family: 'rsa', hash: 'sha256' }],
  [OID.sha384WithRsa, { family: 'rsa', hash: 'sha384' }],
  [OID.sha512WithRsa, { family: 'rsa', hash: 'sha512' }],
  [OID.ecdsaWithSha256, { family: 'ec', hash: 'sha256' }],
  [OID.ecdsaWithSha384, { family: 'ec', hash: 'sha384' }],
  [OID.ecdsaWithSha512, { family: 'ec', hash: 'sha512' }],
]);

/** AlgorithmIdentifier of a hash; parameters absent or NULL (RFC 5754, §2). @throws InvalidDer, UnsupportedKey */
export function hashOf(node: DerNode | undefined): HashName {
  const { oid, parameters } = algorithmOf(node);
  const hash = HASHES.get(oid);
  if (!hash || (parameters && parameters.tag !== TAG.null)) throw new UnsupportedKey(oid);
  return hash;
}

/** AlgorithmIdentifier of a signature on the allow-list. @throws InvalidDer, UnsupportedKey */
export function signatureAlgorithmOf(node: DerNode | undefined): SignatureAlgorithm {
  const { oid, parameters } = algorithmOf(node);
  const algorithm = SIGNATURES.get(oid);
  if (!algorithm) throw new UnsupportedKey(oid);
  // RFC 4055, §5: NULL for RSA; RFC 5758, §3.2: absent for ECDSA.
  const fits = algorithm.family === 'rsa' ? parameters?.tag === TAG.null : !parameters;
  if (!fits) throw new UnsupportedKey(oid);
  return algorithm;
}

function algorithmOf(node: DerNode | undefined): { oid: string; parameters: DerNode | undefined } {
  if (node?.tag !== TAG.sequence || node.children.length > 2) throw new InvalidDer('thuật toán');
  return { oid: oidOf(node.children[0]), parameters: node.children[1] };
}

/** AlgorithmIdentifier of SHA-256, without parameters. */
export const sha256Identifier = (): Buffer => sequence(objectIdentifier(OID.sha256));

/** AlgorithmIdentifier that a signer with this key family writes. */
export const signatureIdentifier = (family: KeyFamily): Buffer =>
  family === 'rsa'
    ? sequence(objectIdentifier(OID.sha256WithRsa), nullValue())
    : sequence(objectIdentifier(OID.ecdsaWithSha256));
