import { createHash } from 'node:crypto';
import { readSignedData, type ReadSignedData } from '../cms/read-signed-data.js';
import { readTimeStamp } from '../cms/time-stamp.js';
import { judgeTrust, type JudgedBy, strayCertificates } from './judge-trust.js';
import { type Reason, reason } from './reasons.js';

/**
 * A token over a signature value: imprint, signature, purpose and path of the authority. The path is
 * judged at `by.now`: nothing else proves when the token was made.
 * @throws InvalidDer, UnsupportedKey
 */
export function judgeSignatureTimeStamp(
  token: Buffer,
  signatureValue: Buffer,
  by: JudgedBy,
): { at: number; reasons: Reason[] } {
  const signed = readSignedData(token);
  const { at, faults } = stampFaults(signed, (hash) =>
    createHash(hash).update(signatureValue).digest(),
  );
  const loose = [
    ...signed.unsignedAttributes.keys(),
    ...strayCertificates(signed, by.trust),
    ...(signed.length === token.length ? [] : ['thừa dữ liệu']),
  ];
  const trust = judgeTrust(signed, { trust: by.trust, at: by.now, purpose: 'time-stamping' });
  return {
    at,
    reasons: [...[...faults, ...loose].map((detail) => reason('time-stamp', detail)), ...trust],
  };
}

/** What is wrong inside a token, in words. @throws InvalidDer, UnsupportedKey */
export function stampFaults(
  signed: ReadSignedData,
  digestBy: (hash: string) => Buffer,
): { at: number; faults: string[] } {
  const { at, imprint, imprintHash, faults } = readTimeStamp(signed);
  const texts = faults.map((fault) =>
    fault === 'signature-mismatch' ? 'chữ ký sai' : `cấu trúc (${fault})`,
  );
  return {
    at,
    faults: imprint.equals(digestBy(imprintHash)) ? texts : [...texts, 'không thuộc chữ ký này'],
  };
}
