import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import {
  aSignedLetter,
  aTestAuthority,
  KEY_TIME,
  NOW,
  type SignedLetter,
  type TestAuthority,
} from '../../test/a-signed-letter.js';
import { contentsOf, flipped, hexLettersOf } from '../../test/an-attack.js';
import { verifyPdf } from './verify-pdf.js';

jest.setTimeout(KEY_TIME);

let by: TestAuthority;
let letters: SignedLetter[];

beforeAll(async () => {
  by = await aTestAuthority();
  letters = [
    await aSignedLetter(by),
    await aSignedLetter(by, { compressed: true, person: by.rsaPerson }),
  ];
}, KEY_TIME);

/** Repeatable with `--seed`; the run prints it. */
const seed = jest.getSeed();

/** A place and a mask: anywhere, inside a /Contents before its padding, or the case bit of a hex letter. */
function aFlip(bytes: Buffer): fc.Arbitrary<{ place: number; mask: number }> {
  const mask = fc.integer({ min: 1, max: 255 });
  const within = (index: number): fc.Arbitrary<number> => {
    const { start } = contentsOf(bytes, index);
    return fc.integer({ min: start, max: start + 4000 });
  };
  return fc.oneof(
    fc.record({ place: fc.nat(bytes.length - 1), mask }),
    fc.record({ place: fc.oneof(within(0), within(1)), mask }),
    fc.record({
      place: fc.constantFrom(...hexLettersOf(bytes, 0), ...hexLettersOf(bytes, 1)),
      mask: fc.constant(0x20),
    }),
  );
}

describe('a single byte of a sealed letter', () => {
  it.each([0, 1])('may not change: 500 random flips are refused (letter %#)', (index) => {
    const bytes = letters[index]?.sealed ?? Buffer.alloc(0);
    expect(verifyPdf(bytes, by.trust, { now: NOW }).verdict).toBe('accepted');
    fc.assert(
      fc.property(aFlip(bytes), ({ place, mask }) => {
        const report = verifyPdf(flipped(bytes, place, mask), by.trust, { now: NOW });
        return report.verdict === 'refused';
      }),
      { seed, numRuns: 500 },
    );
  });

  it('may not be cut off: every truncation is refused', () => {
    const bytes = letters[0]?.sealed ?? Buffer.alloc(0);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        const options = { now: NOW, expectedSignatures: [{ field: 'seal' }] };
        return verifyPdf(bytes.subarray(0, length), by.trust, options).verdict === 'refused';
      }),
      { seed, numRuns: 200 },
    );
  });
});

describe('the verifier', () => {
  it('refuses arbitrary bytes without ever throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, withHeader) => {
        const file = Buffer.concat([Buffer.from(withHeader ? '%PDF-1.7\n' : ''), bytes]);
        const report = verifyPdf(file, by.trust, { now: NOW });
        return report.verdict === 'refused' && report.reasons.length > 0;
      }),
      { seed, numRuns: 300 },
    );
  });
});
