import { describe, expect, it } from '@jest/globals';
import { instant } from '@congvu/calendar';
import { type SignatureReport, type VerificationReport } from '@congvu/signing';
import { verificationLines } from './verification-lines.js';

const aPerson = {
  name: 'Lương Hoài Nhạn',
  post: 'Phó Chủ tịch',
  unit: 'UBND tỉnh',
  serialNumber: '01',
  certificateSha256: '00',
  issuer: 'CA',
};
const aSignature = (changes: Partial<SignatureReport> = {}): SignatureReport => ({
  field: 'person',
  verdict: 'accepted',
  kind: 'person',
  signer: aPerson,
  claimedAt: instant('2024-01-29T02:05:00.000Z'),
  trust: 'trusted',
  revision: 2,
  coversWholeFile: false,
  laterChanges: [{ revision: 3, kind: 'filled', text: 'Ô “so” được điền.' }],
  reasons: [],
  ...changes,
});
const aReport = (changes: Partial<VerificationReport> = {}): VerificationReport => ({
  verdict: 'accepted',
  reasons: [],
  signatures: [aSignature()],
  ...changes,
});

describe('the judgement for people', () => {
  it('tells who signed, when in Vietnam, and what came later', () => {
    expect(verificationLines('a.pdf', aReport())).toEqual([
      '✔ Chữ ký 1 (ô person), chữ ký của người có thẩm quyền: hợp lệ',
      '    người ký: Lương Hoài Nhạn, Phó Chủ tịch, UBND tỉnh',
      '    chứng thư do: CA',
      '    lúc ký (theo máy ký): 09:05 29/01/2024',
      '    sau khi ký: Ô “so” được điền.',
      'CHẤP NHẬN a.pdf: 1 chữ ký, tất cả hợp lệ.',
    ]);
  });

  it('puts the reasons below the signature that they refuse', () => {
    const reasons = [{ code: 'untrusted', text: 'Không tin cậy.' }] as const;
    const refused = aSignature({ verdict: 'refused', reasons });
    const lines = verificationLines(
      'a.pdf',
      aReport({ verdict: 'refused', signatures: [refused] }),
    );
    expect(lines[0]).toBe('✘ Chữ ký 1 (ô person), chữ ký của người có thẩm quyền: bị từ chối');
    expect(lines.slice(-2)).toEqual(['    → Không tin cậy.', 'TỪ CHỐI a.pdf.']);
  });

  it('says a name once where the agency is the signer', () => {
    const { post: _post, unit: _unit, ...certificate } = aPerson;
    const signer = { ...certificate, name: 'SỞ NỘI VỤ', organization: 'SỞ NỘI VỤ' };
    const report = aReport({ signatures: [aSignature({ kind: 'agency', signer })] });
    expect(verificationLines('a.pdf', report)).toContain('    người ký: SỞ NỘI VỤ');
  });
});
