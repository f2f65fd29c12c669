import { formatVietnameseDateTime } from '@congvu/calendar';
import { type SignatureReport, type VerificationReport } from '@congvu/signing';

const kinds: Readonly<Record<SignatureReport['kind'], string>> = {
  person: 'chữ ký của người có thẩm quyền',
  agency: 'chữ ký số của cơ quan (đóng dấu)',
  'time-stamp': 'dấu thời gian',
};

/** The judgement on a file for people: one line a signature, its reasons below it, the whole file last. */
export function verificationLines(file: string, report: VerificationReport): string[] {
  const accepted = report.verdict === 'accepted';
  const count = String(report.signatures.length);
  return [
    ...report.signatures.flatMap(signatureLines),
    ...report.reasons.map(({ text }) => `  → ${text}`),
    accepted ? `CHẤP NHẬN ${file}: ${count} chữ ký, tất cả hợp lệ.` : `TỪ CHỐI ${file}.`,
  ];
}

function signatureLines(signature: SignatureReport, index: number): string[] {
  const { verdict, kind, field, signer, reasons, laterChanges } = signature;
  const accepted = verdict === 'accepted';
  const names = [signer?.name, signer?.post, signer?.unit ?? signer?.organization];
  const who = [...new Set(names.filter(isSaid))];
  const head = `${accepted ? '✔' : '✘'} Chữ ký ${String(index + 1)} (ô ${field}), ${kinds[kind]}: ${accepted ? 'hợp lệ' : 'bị từ chối'}`;
  return [
    head,
    ...(who.length === 0 ? [] : [`    người ký: ${who.join(', ')}`]),
    ...(signer === undefined ? [] : [`    chứng thư do: ${signer.issuer}`]),
    ...timeLines(signature),
    ...laterChanges.map(({ text }) => `    sau khi ký: ${text}`),
    ...reasons.map(({ text }) => `    → ${text}`),
  ];
}

function timeLines({ claimedAt, stampedAt }: SignatureReport): string[] {
  return [
    ...(claimedAt === undefined
      ? []
      : [`    lúc ký (theo máy ký): ${formatVietnameseDateTime(claimedAt)}`]),
    ...(stampedAt === undefined
      ? []
      : [`    dấu thời gian: ${formatVietnameseDateTime(stampedAt)}`]),
  ];
}

const isSaid = (text: string | undefined): text is string => text !== undefined && text !== '';
