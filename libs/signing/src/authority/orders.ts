import { type KeyObject } from 'node:crypto';
import { type PlainDate } from '@congvu/calendar';

export interface CertificateAuthorityOptions {
  /** Real time: certificates and revocation lists do not follow the business clock. */
  readonly now: () => Date;
  /** The business date when the folder is opened; counts on the first opening, which makes the authority. */
  readonly businessDate: PlainDate;
  /** Certificates of a rehearsal hold as long as the authority; those of an ordinary installation three years from now. */
  readonly rehearsal: boolean;
  /** Where `trust/` is published, written into every certificate. */
  readonly publishedAt?: string;
}

export interface PersonOrder {
  /** Names the holder apart from others of the same name; becomes the subject's serialNumber. */
  readonly id: string;
  readonly commonName: string;
  readonly post: string;
  readonly unit: string;
  readonly keyKind: 'p256' | 'rsa-2048';
}

export interface AgencyOrder {
  /** Becomes the subject's organizationIdentifier, which marks a legal person. */
  readonly id: string;
  readonly commonName: string;
  /** The agency above it, if it is to be shown. */
  readonly organization?: string;
}

/** A fresh key with its certificate. The key exists only here until its holder stores it. */
export interface IssuedCredential {
  readonly privateKey: KeyObject;
  /** DER: the holder, then the issuing authority. */
  readonly certificateChain: readonly Buffer[];
  /** Lower-case hex. */
  readonly serialNumber: string;
}
