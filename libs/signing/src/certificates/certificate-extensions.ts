import {
  type DerNode,
  expectTag,
  oidOf,
  readWholeDer,
  smallIntegerOf,
} from '../asn1/der-reader.js';
import { TAG } from '../asn1/der-writer.js';
import { OID } from '../asn1/object-identifiers.js';
import { InvalidDer, UnsupportedKey } from '../errors.js';

/** The extensions of a certificate that decide what it may do (RFC 5280, §4.2). */
export interface CertificateExtensions {
  readonly isAuthority: boolean;
  readonly pathLength?: number;
  /** Undefined: the extension is absent. */
  readonly keyUsage?: KeyUsage;
  readonly extendedKeyUsage?: { readonly critical: boolean; readonly purposes: readonly string[] };
}

export interface KeyUsage {
  readonly digitalSignature: boolean;
  readonly nonRepudiation: boolean;
  readonly certificateSigning: boolean;
  readonly crlSigning: boolean;
}

const EXTENSIONS_TAG = 0xa3;
/** Critical extensions that need no action from us; any other unknown critical one refuses the certificate. */
const UNDERSTOOD: readonly string[] = [
  OID.keyUsage,
  OID.basicConstraints,
  OID.extendedKeyUsage,
  OID.certificatePolicies,
  OID.subjectAlternativeName,
];

/** @throws InvalidDer, UnsupportedKey for a critical extension that is not understood */
export function readExtensions(optional: readonly DerNode[]): CertificateExtensions {
  const holder = optional.find(({ tag }) => tag === EXTENSIONS_TAG);
  const extensions = new Map<string, ExtensionValue>();
  for (const node of holder?.children[0]?.children ?? []) {
    const extension = readExtension(node);
    if (extensions.has(extension.oid)) throw new InvalidDer('phần mở rộng lặp lại');
    extensions.set(extension.oid, extension);
  }
  return interpret(extensions);
}

interface ExtensionValue {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Buffer;
}

function readExtension(node: DerNode): ExtensionValue {
  const oid = oidOf(node.children[0]);
  const hasFlag = node.children.length === 3;
  if (hasFlag && node.children[1]?.raw.toString('hex') !== '0101ff')
    throw new InvalidDer('cờ bắt buộc');
  const value = expectTag(node.children[hasFlag ? 2 : 1], TAG.octetString).content;
  if (hasFlag && !UNDERSTOOD.includes(oid)) throw new UnsupportedKey(`phần mở rộng ${oid}`);
  return { oid, critical: hasFlag, value };
}

function interpret(extensions: ReadonlyMap<string, ExtensionValue>): CertificateExtensions {
  const constraints = extensions.get(OID.basicConstraints);
  const usage = extensions.get(OID.keyUsage);
  const extended = extensions.get(OID.extendedKeyUsage);
  return {
    ...readConstraints(constraints),
    ...(usage && { keyUsage: readKeyUsage(usage) }),
    ...(extended && {
      extendedKeyUsage: {
        critical: extended.critical,
        purposes: expectTag(readWholeDer(extended.value), TAG.sequence).children.map(oidOf),
      },
    }),
  };
}

function readConstraints(
  extension: ExtensionValue | undefined,
): Pick<CertificateExtensions, 'isAuthority' | 'pathLength'> {
  if (!extension) return { isAuthority: false };
  const [authority, length] = expectTag(readWholeDer(extension.value), TAG.sequence).children;
  const isAuthority = authority?.tag === TAG.boolean && authority.content[0] === 0xff;
  return { isAuthority, ...(isAuthority && length && { pathLength: smallIntegerOf(length) }) };
}

function readKeyUsage(extension: ExtensionValue): KeyUsage {
  const bits = expectTag(readWholeDer(extension.value), TAG.bitString).content[1] ?? 0;
  return {
    digitalSignature: (bits & 0x80) !== 0,
    nonRepudiation: (bits & 0x40) !== 0,
    certificateSigning: (bits & 0x04) !== 0,
    crlSigning: (bits & 0x02) !== 0,
  };
}
