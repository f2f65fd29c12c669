import {
  CertificateExpired,
  CertificateRevoked,
  CertificateSelfSigned,
  CertificateUntrusted,
  CertificateWeakAlgorithm,
  type DomainError,
} from '@congvu/domain';
import { judgePath, type PathFault, readCertificate, type TrustList } from '@congvu/signing';

export interface CertificateQuestion {
  /** DER: the holder's certificate, then its issuers. */
  readonly chain: readonly Uint8Array[];
  readonly trust: TrustList;
  /** Real time: revocation and validity are judged by it (architecture.md §4). */
  readonly now: Date;
}

/**
 * Whether a signature made with the certificate now would be accepted, by the rules that verify the finished file.
 * @throws CertificateExpired, CertificateRevoked, CertificateSelfSigned, CertificateWeakAlgorithm, CertificateUntrusted
 */
export function checkCertificate({ chain, trust, now }: CertificateQuestion): void {
  const [certificate, ...embedded] = chain.map(readCertificate);
  if (certificate === undefined) throw new CertificateUntrusted();
  const at = now.getTime();
  const { faults } = judgePath({ certificate, embedded, trust, at, purpose: 'document-signing' });
  const [fault] = faults;
  if (fault !== undefined) throw refusalOf(fault);
}

function refusalOf({ code }: PathFault): DomainError {
  switch (code) {
    case 'certificate-not-valid-then':
      return new CertificateExpired();
    case 'revoked':
      return new CertificateRevoked();
    case 'self-signed':
      return new CertificateSelfSigned();
    case 'certificate-algorithm':
      return new CertificateWeakAlgorithm();
    case 'untrusted':
    case 'certificate-usage':
    case 'revocation-unknown':
    case 'revocation-outdated':
      return new CertificateUntrusted();
  }
}
