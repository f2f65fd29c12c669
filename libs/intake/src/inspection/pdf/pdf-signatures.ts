import { openTrustList, type SignatureReport, verifyPdf } from '@congvu/signing';
import { FileRefused } from '../../file-refused.js';

/**
 * A file that bears signatures is taken only if each of them holds: a broken one would pass for a signed letter.
 * @throws FileRefused signature-invalid naming the signature and why
 */
export async function checkSignatures(bytes: Buffer, trustFolder: string): Promise<void> {
  const trust = await openTrustList(trustFolder).catch(() => {
    throw refused('hệ thống chưa có danh sách tin cậy để kiểm tra');
  });
  const { verdict, reasons, signatures } = verifyPdf(bytes, trust, { now: new Date() });
  if (verdict === 'accepted') return;
  const ofSignatures = signatures.flatMap((signature, index) =>
    signature.reasons.map(({ text }) => `${titleOf(signature, index)}: ${text}`),
  );
  const why = [...ofSignatures, ...reasons.map(({ text }) => text)];
  throw refused(why.slice(0, MOST_REASONS).join(' '));
}

const MOST_REASONS = 3;

function titleOf({ signer, field }: SignatureReport, index: number): string {
  const who = signer === undefined ? `ô ${field}` : signer.name;
  return `chữ ký ${index + 1} (${who})`;
}

function refused(why: string): FileRefused {
  return new FileRefused('signature-invalid', `Chữ ký số trong tệp không hợp lệ: ${why}`);
}
