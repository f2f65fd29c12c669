import { verify } from 'node:crypto';
import { readWholeDer } from '../asn1/der-reader.js';
import { OID } from '../asn1/object-identifiers.js';
import { type Certificate, serialText } from './certificate.js';
import { isSignedBy, type RevocationList } from './revocation-list.js';
import { type TrustList } from './trust-list.js';

/** Why a certificate is not believed. */
export type PathFault =
  | { readonly code: 'untrusted' }
  | { readonly code: 'self-signed'; readonly subject: string }
  | { readonly code: 'certificate-algorithm'; readonly subject: string }
  | { readonly code: 'certificate-not-valid-then'; readonly subject: string }
  | { readonly code: 'certificate-usage'; readonly subject: string }
  | { readonly code: 'revoked'; readonly subject: string; readonly at: number }
  | { readonly code: 'revocation-unknown'; readonly subject: string }
  | { readonly code: 'revocation-outdated'; readonly subject: string };

export interface PathQuestion {
  readonly certificate: Certificate;
  /** Certificates that came with the signature; they can link, never anchor. */
  readonly embedded: readonly Certificate[];
  readonly trust: TrustList;
  /** Moment at which everything must hold, milliseconds. */
  readonly at: number;
  readonly purpose: 'document-signing' | 'time-stamping';
}

export interface PathAnswer {
  /** From the signer to the anchor; just the signer when no path was found. */
  readonly path: readonly Certificate[];
  readonly faults: readonly PathFault[];
}

const MAX_LENGTH = 6;

/**
 * Looks for a path from the certificate to an anchor and judges it: signatures, validity, authority
 * rights, purpose, revocation of everything below the anchor. Source: RFC 5280, §6.
 */
export function judgePath(question: PathQuestion): PathAnswer {
  const path = findPath([question.certificate], question);
  if (!path) return { path: [question.certificate], faults: [unanchored(question.certificate)] };
  return {
    path,
    faults: [
      ...path.flatMap((certificate) => validityFaults(certificate, question.at)),
      ...purposeFaults(question),
      ...path.slice(0, -1).flatMap((certificate, index) => {
        const issuer = path[index + 1];
        return issuer ? revocationFaults({ certificate, issuer }, question) : [];
      }),
    ],
  };
}

/** Why nothing leads from the certificate to an anchor, as far as it shows itself. */
function unanchored({ issuer, subject, names, signatureAlgorithm }: Certificate): PathFault {
  if (signatureAlgorithm === undefined)
    return { code: 'certificate-algorithm', subject: names.commonName };
  if (issuer.equals(subject)) return { code: 'self-signed', subject: names.commonName };
  return { code: 'untrusted' };
}

function findPath(
  path: readonly Certificate[],
  question: PathQuestion,
): readonly Certificate[] | undefined {
  const last = path[path.length - 1];
  if (!last || path.length > MAX_LENGTH) return undefined;
  if (question.trust.anchors.some(({ sha256 }) => sha256 === last.sha256)) return path;
  const candidates = [
    ...question.trust.anchors,
    ...question.trust.intermediates,
    ...question.embedded,
  ];
  for (const candidate of candidates) {
    if (path.some(({ sha256 }) => sha256 === candidate.sha256)) continue;
    if (!mayIssue(candidate, path.length - 1) || !isIssuedBy(last, candidate)) continue;
    const found = findPath([...path, candidate], question);
    if (found) return found;
  }
  return undefined;
}

/** @param below number of authorities between it and the end of the path */
function mayIssue({ extensions }: Certificate, below: number): boolean {
  if (!extensions.isAuthority || extensions.keyUsage?.certificateSigning === false) return false;
  return extensions.pathLength === undefined || below <= extensions.pathLength;
}

const CACHE_SIZE = 1024;
const issued = new Map<string, boolean>();

/** Whether `issuer` signed `certificate`. Depends on the two certificates alone, so it is remembered. */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  if (!certificate.issuer.equals(issuer.subject)) return false;
  const key = `${certificate.sha256} ${issuer.sha256}`;
  const known = issued.get(key);
  if (known !== undefined) return known;
  if (issued.size >= CACHE_SIZE) issued.clear();
  const result = hasSignatureOf(certificate, issuer);
  issued.set(key, result);
  return result;
}

function hasSignatureOf({ der, signatureAlgorithm }: Certificate, issuer: Certificate): boolean {
  const [body, , signature] = readWholeDer(der).children;
  if (!body || !signature || signatureAlgorithm?.family !== issuer.keyFamily) return false;
  return verify(signatureAlgorithm.hash, body.raw, issuer.publicKey, signature.content.subarray(1));
}

function validityFaults({ notBefore, notAfter, names }: Certificate, at: number): PathFault[] {
  if (at >= notBefore && at <= notAfter) return [];
  return [{ code: 'certificate-not-valid-then', subject: names.commonName }];
}

const DOCUMENT_PURPOSES: readonly string[] = [
  OID.documentSigning,
  OID.emailProtection,
  OID.adobeDocumentSigning,
  OID.microsoftDocumentSigning,
  OID.anyExtendedKeyUsage,
];

function purposeFaults({ certificate, purpose }: PathQuestion): PathFault[] {
  const { isAuthority, keyUsage, extendedKeyUsage } = certificate.extensions;
  const signs = keyUsage === undefined || keyUsage.digitalSignature || keyUsage.nonRepudiation;
  const purposes = extendedKeyUsage?.purposes;
  // RFC 3161, §2.3: a time-stamping certificate has exactly this one purpose, and critically so.
  const stampsTime = extendedKeyUsage?.critical === true && purposes?.join() === OID.timeStamping;
  const signsDocuments = !purposes || purposes.some((oid) => DOCUMENT_PURPOSES.includes(oid));
  const fits = purpose === 'time-stamping' ? stampsTime : signsDocuments;
  return !isAuthority && signs && fits
    ? []
    : [{ code: 'certificate-usage', subject: certificate.names.commonName }];
}

function revocationFaults(
  { certificate, issuer }: { certificate: Certificate; issuer: Certificate },
  { trust, at }: PathQuestion,
): PathFault[] {
  const subject = certificate.names.commonName;
  const lists = trust.revocationLists.filter((list) => isListOf(list, issuer));
  const revokedAt = lists
    .map(({ revoked }) => revoked.get(serialText(certificate.serialNumber)))
    .find((moment) => moment !== undefined && moment <= at);
  if (revokedAt !== undefined) return [{ code: 'revoked', subject, at: revokedAt }];
  if (lists.length === 0) return [{ code: 'revocation-unknown', subject }];
  const current = lists.some(({ nextUpdate }) => nextUpdate >= at);
  return current ? [] : [{ code: 'revocation-outdated', subject }];
}

const signedLists = new WeakMap<RevocationList, Map<string, boolean>>();

function isListOf(list: RevocationList, issuer: Certificate): boolean {
  const known = signedLists.get(list) ?? new Map<string, boolean>();
  signedLists.set(list, known);
  const result = known.get(issuer.sha256) ?? isSignedBy(list, issuer);
  known.set(issuer.sha256, result);
  return result;
}
