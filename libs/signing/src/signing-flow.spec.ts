import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aSignedLetter,
  aTestAuthority,
  KEY_TIME,
  NOW,
  type SignedLetter,
  type TestAuthority,
} from '../test/a-signed-letter.js';
import { verifyPdf } from './index.js';

let by: TestAuthority;
let letter: SignedLetter;

beforeAll(async () => {
  by = await aTestAuthority();
  letter = await aSignedLetter(by);
}, KEY_TIME);

describe('a letter signed by a person and sealed by an agency', () => {
  it('is accepted with both signers', () => {
    const report = verifyPdf(letter.sealed, by.trust, { now: NOW });
    expect(report).toMatchObject({
      verdict: 'accepted',
      reasons: [],
      signatures: [
        {
          field: 'person',
          kind: 'person',
          verdict: 'accepted',
          trust: 'trusted',
          signer: { name: 'Nguyễn Thị Ánh Đào', post: 'Phó Chủ tịch', organization: 'UBND tỉnh' },
          claimedAt: '2026-11-22T01:30:00.000Z',
          coversWholeFile: false,
        },
        {
          field: 'seal',
          kind: 'agency',
          verdict: 'accepted',
          coversWholeFile: true,
          laterChanges: [],
        },
      ],
    });
  });

  it('tells at the first signature what was done afterwards', () => {
    const [person] = verifyPdf(letter.sealed, by.trust, { now: NOW }).signatures;
    expect(person?.laterChanges.map(({ text }) => text)).toEqual([
      'Ô “so” được điền.',
      'Ô “ngay” được điền.',
      'Ô “thang” được điền.',
      'Ô “nam” được điền.',
      'Ô “seal” được ký.',
    ]);
  });
});
