import {
  isIssuedBy,
  judgePath,
  type PathFault,
  type PathQuestion,
} from '../certificates/certification-path.js';
import { type TrustList } from '../certificates/trust-list.js';
import { type ReadSignedData } from '../cms/read-signed-data.js';
import { type Reason, reason } from './reasons.js';

export interface JudgedBy {
  readonly trust: TrustList;
  /** Real time in milliseconds. */
  readonly now: number;
}

/** Why the signer's certificate is not believed; empty when it is. */
export function judgeTrust(
  { signer, certificates }: ReadSignedData,
  question: Pick<PathQuestion, 'trust' | 'at' | 'purpose'>,
): Reason[] {
  const { faults } = judgePath({ certificate: signer, embedded: certificates, ...question });
  return faults.map(reasonOf);
}

function reasonOf(fault: PathFault): Reason {
  return reason(fault.code, 'subject' in fault ? fault.subject : '');
}

/**
 * Names of embedded certificates whose own bytes nothing protects: neither trusted as they are nor
 * signed by another certificate at hand.
 */
export function strayCertificates({ certificates }: ReadSignedData, trust: TrustList): string[] {
  const trusted = [...trust.anchors, ...trust.intermediates];
  const issuers = [...trusted, ...certificates];
  return certificates
    .filter(({ sha256 }) => !trusted.some((known) => known.sha256 === sha256))
    .filter((certificate) => !issuers.some((issuer) => isIssuedBy(certificate, issuer)))
    .map(({ names }) => names.commonName);
}
