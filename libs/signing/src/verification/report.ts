import { type Instant } from '@congvu/calendar';
import { type Reason } from './reasons.js';

export type Verdict = 'accepted' | 'refused';

/** The judgement on a whole file. Accepted only when the file and every signature in it are. */
export interface VerificationReport {
  readonly verdict: Verdict;
  /** What is wrong with the file as a whole. */
  readonly reasons: readonly Reason[];
  /** In the order in which they were made. */
  readonly signatures: readonly SignatureReport[];
}

export interface SignatureReport {
  readonly field: string;
  readonly verdict: Verdict;
  /** A legal person's certificate makes it an agency's; a document time-stamp is of neither. */
  readonly kind: 'person' | 'agency' | 'time-stamp';
  readonly signer?: SignerIdentity;
  /** What the signer's clock said (/M); nobody vouches for it. */
  readonly claimedAt?: Instant;
  /** What a trusted time-stamp says. */
  readonly stampedAt?: Instant;
  readonly trust: 'trusted' | 'not-trusted' | 'not-judged';
  /** Number of the save that carries it, from 1. */
  readonly revision: number;
  readonly coversWholeFile: boolean;
  /** What later saves did, as far as it is allowed; forbidden changes are reasons. */
  readonly laterChanges: readonly LaterChange[];
  readonly reasons: readonly Reason[];
}

export interface SignerIdentity {
  readonly name: string;
  readonly post?: string;
  readonly organization?: string;
  readonly unit?: string;
  /** Hex, as printed by other programs. */
  readonly serialNumber: string;
  readonly certificateSha256: string;
  readonly issuer: string;
}

export interface LaterChange {
  readonly revision: number;
  readonly kind: 'signed' | 'filled' | 'signature-added' | 'validation-data' | 'metadata';
  /** One sentence in Vietnamese. */
  readonly text: string;
}
