import { createHash, verify } from 'node:crypto';
import { type Certificate, readCertificate } from './certificates/certificate.js';
import { detachedSignedData } from './cms/signed-data.js';
import { PreparedMismatch, SignatureTooLarge, SignedFileRefused } from './errors.js';
import { digestOf } from './pdf/signature-dictionary.js';
import { type PreparedSignature } from './prepare-signature.js';
import { type TrustList } from './certificates/trust-list.js';
import { verifyPdf } from './verification/verify-pdf.js';

/** What the credential gave back for `PreparedSignature.toBeSigned`. */
export interface Authorisation {
  /** PKCS #1 v1.5 block for RSA; DER SEQUENCE of r and s for ECDSA. */
  readonly signatureValue: Uint8Array;
  /** DER; the signer first, then its issuers. The root may be left out. */
  readonly certificateChain: readonly Uint8Array[];
}

/** By whom and when the finished file is judged before it is given out. */
export interface Judge {
  readonly trust: TrustList;
  /** Real time, not the business clock: revocation is a matter of real time. */
  readonly now: Date;
}

export interface CompletedSignature {
  readonly bytes: Buffer;
  /** Lower-case hex of the whole file. */
  readonly sha256: string;
}

/**
 * Embeds the CMS in a prepared revision, then verifies the whole file with the product's own verifier:
 * bytes are returned only if every signature in them is accepted. The same input gives the same bytes.
 * @throws PreparedMismatch, SignatureTooLarge, SignedFileRefused, InvalidDer, UnsupportedKey
 */
export function completeSignature(
  prepared: PreparedSignature,
  authorisation: Authorisation,
  judge: Judge,
): CompletedSignature {
  const chain = readChain(authorisation.certificateChain);
  checkPrepared(prepared, { chain, signatureValue: authorisation.signatureValue });
  const signed = detachedSignedData({
    attributes: prepared.toBeSigned,
    signatureValue: Buffer.from(authorisation.signatureValue),
    chain,
  });
  const bytes = embed(prepared, signed);
  const report = verifyPdf(bytes, judge.trust, {
    now: judge.now,
    expectedSignatures: [{ field: prepared.field, certificateSha256: prepared.certificateSha256 }],
  });
  if (report.verdict === 'refused') {
    const reasons = [
      ...report.reasons,
      ...report.signatures.flatMap((signature) => signature.reasons),
    ];
    throw new SignedFileRefused(reasons.map(({ text }) => text));
  }
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function readChain(chain: readonly Uint8Array[]): [Certificate, ...Certificate[]] {
  const [signer, ...issuers] = chain.map(readCertificate);
  if (!signer) throw new PreparedMismatch('thiếu chứng thư của người ký');
  return [signer, ...issuers];
}

function checkPrepared(
  prepared: PreparedSignature,
  {
    chain: [signer],
    signatureValue,
  }: { chain: [Certificate, ...Certificate[]]; signatureValue: Uint8Array },
): void {
  if (signer.sha256 !== prepared.certificateSha256) throw new PreparedMismatch('chứng thư khác');
  if (!digestOf(prepared.bytes, prepared.byteRange).equals(prepared.digest)) {
    throw new PreparedMismatch('tệp đã thay đổi');
  }
  if (!verify('sha256', prepared.toBeSigned, signer.publicKey, signatureValue)) {
    throw new PreparedMismatch('giá trị chữ ký không do khóa của chứng thư tạo ra');
  }
}

function embed({ bytes, byteRange: [, start, end] }: PreparedSignature, signed: Buffer): Buffer {
  const space = (end - start - 2) / 2;
  if (signed.length > space) throw new SignatureTooLarge(signed.length, space);
  const result = Buffer.from(bytes);
  result.write(signed.toString('hex'), start + 1, 'latin1');
  return result;
}
