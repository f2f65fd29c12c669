import { sign } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { instant } from '@congvu/calendar';
import { PDFName, PDFRef } from 'pdf-lib';
import { aBaseFile, drawText } from '../../test/a-base-file.js';
import {
  aSignedLetter,
  aTestAuthority,
  KEY_TIME,
  NOW,
  NUMBER_AND_DATE,
  type SignedLetter,
  signWith,
  type TestAuthority,
} from '../../test/a-signed-letter.js';
import { anOwnCertificate } from '../../test/an-own-certificate.js';
import { codesOf, exchanged, forge } from '../../test/an-attack.js';
import { signedAttributes } from '../cms/signed-attributes.js';
import { detachedSignedData } from '../cms/signed-data.js';
import { type Certificate, readCertificate } from '../certificates/certificate.js';
import { type IssuedCredential } from '../authority/orders.js';
import { digestOf } from '../pdf/signature-dictionary.js';
import { prepareSignature, type PreparedSignature } from '../prepare-signature.js';
import { verifyPdf } from './verify-pdf.js';

jest.setTimeout(KEY_TIME);

let by: TestAuthority;
let stranger: TestAuthority;
let letter: SignedLetter;

beforeAll(async () => {
  by = await aTestAuthority();
  stranger = await aTestAuthority();
  letter = await aSignedLetter(by);
}, KEY_TIME);

const certificatesOf = ({
  certificateChain,
}: IssuedCredential): [Certificate, ...Certificate[]] => {
  const [signer, ...issuers] = certificateChain.map(readCertificate);
  if (!signer) throw new Error('a credential without a certificate');
  return [signer, ...issuers];
};

async function prepared(credential: IssuedCredential): Promise<PreparedSignature> {
  return prepareSignature({
    revision: await aBaseFile(),
    field: 'person',
    certificate: certificatesOf(credential)[0].der,
    claimedAt: instant('2026-11-22T08:30:00+07:00'),
    signerName: 'Ai đó',
    draw: drawText('x'),
  });
}

interface Forgery {
  readonly key: IssuedCredential;
  readonly attributes: Buffer;
  readonly chain: readonly [Certificate, ...Certificate[]];
}

/** Puts a CMS of one's own making into a prepared file, past the product's own checks. */
function embedded(
  { bytes, byteRange: [, start] }: PreparedSignature,
  { key, attributes, chain }: Forgery,
): Buffer {
  const signatureValue = sign('sha256', attributes, key.privateKey);
  const result = Buffer.from(bytes);
  result.write(
    detachedSignedData({ attributes, signatureValue, chain }).toString('hex'),
    start + 1,
    'latin1',
  );
  return result;
}

const codes = (bytes: Buffer, now = NOW): string[] => codesOf(verifyPdf(bytes, by.trust, { now }));

describe('a signature by somebody else', () => {
  it('is accepted when made by the book (so that the others fail for their own reason)', async () => {
    const file = await prepared(by.person);
    const genuine = {
      key: by.person,
      attributes: file.toBeSigned,
      chain: certificatesOf(by.person),
    };
    expect(codes(embedded(file, genuine))).toEqual([]);
  });

  it('is refused when a stranger’s authority of the same name issued the certificate', async () => {
    const file = await prepared(stranger.person);
    const forged = {
      key: stranger.person,
      attributes: file.toBeSigned,
      chain: certificatesOf(stranger.person),
    };
    expect(codes(embedded(file, forged))).toContain('untrusted');
  });

  it.each([
    ['vouches for himself', 'SHA-256', 'self-signed'],
    ['vouches for himself with SHA-1', 'SHA-1', 'certificate-algorithm'],
  ] as const)('is refused with its own reason when its holder %s', async (...[, hash, code]) => {
    const own = await anOwnCertificate(hash);
    const file = await prepared(own);
    const forged = { key: own, attributes: file.toBeSigned, chain: certificatesOf(own) };
    expect(codes(embedded(file, forged))).toContain(code);
  });

  it('is refused when a stranger’s key signs under a trusted certificate', async () => {
    const file = await prepared(by.person);
    const forged = {
      key: stranger.person,
      attributes: file.toBeSigned,
      chain: certificatesOf(by.person),
    };
    expect(codes(embedded(file, forged))).toContain('signature-mismatch');
  });

  it('is refused when the attributes name another certificate than the signer’s', async () => {
    const file = await prepared(by.person);
    const attributes = signedAttributes(file.digest, certificatesOf(by.rsaPerson)[0]);
    const forged = { key: by.person, attributes, chain: certificatesOf(by.person) };
    expect(codes(embedded(file, forged))).toEqual(['certificate-binding']);
  });

  it('is refused when it was taken from another letter', async () => {
    const [file, other] = [await prepared(by.person), Buffer.alloc(32, 7)];
    const attributes = signedAttributes(other, certificatesOf(by.person)[0]);
    const forged = { key: by.person, attributes, chain: certificatesOf(by.person) };
    expect(codes(embedded(file, forged))).toEqual(['digest-mismatch']);
  });

  it(
    'is refused when the certificate was revoked',
    async () => {
      const own = await aTestAuthority();
      const { sealed } = await aSignedLetter(own);
      expect(verifyPdf(sealed, own.trust, { now: NOW }).verdict).toBe('accepted');
      await own.authority.revoke(own.person.serialNumber);
      const report = verifyPdf(sealed, await own.authority.trustList(), { now: NOW });
      expect(report.verdict).toBe('refused');
      expect(report.signatures.map(({ verdict, trust }) => [verdict, trust])).toEqual([
        ['refused', 'not-trusted'],
        ['accepted', 'trusted'],
      ]);
      expect(codesOf(report)).toEqual(['revoked']);
    },
    KEY_TIME,
  );

  it.each([
    [
      'before the certificate began',
      new Date('2020-01-01T00:00:00Z'),
      'certificate-not-valid-then',
    ],
    ['after it ended', new Date('2045-01-01T00:00:00Z'), 'certificate-not-valid-then'],
    ['after the revocation list ran out', new Date('2045-01-01T00:00:00Z'), 'revocation-outdated'],
  ])('is refused %s', (_, now, code) => {
    expect(codes(letter.sealed, now)).toContain(code);
  });

  it('is refused without a revocation list', () => {
    const report = verifyPdf(letter.sealed, { ...by.trust, revocationLists: [] }, { now: NOW });
    expect(codesOf(report)).toContain('revocation-unknown');
  });

  it('is refused when the certificate is for stamping time', async () => {
    const stamper = await by.authority.issueTimeStamping('TSA');
    const file = await prepared(stamper);
    const forged = { key: stamper, attributes: file.toBeSigned, chain: certificatesOf(stamper) };
    expect(codes(embedded(file, forged))).toEqual(['certificate-usage']);
  });

  it('is refused when a holder plays the authority', async () => {
    const file = await prepared(by.person);
    const trust = {
      ...by.trust,
      anchors: certificatesOf(by.agency).slice(0, 1),
      intermediates: [],
    };
    const genuine = {
      key: by.person,
      attributes: file.toBeSigned,
      chain: certificatesOf(by.person),
    };
    expect(codesOf(verifyPdf(embedded(file, genuine), trust, { now: NOW }))).toContain('untrusted');
  });
});

describe('a signature whose ranges lie', () => {
  /** A dishonest signer: the ranges are changed first, and what they then cover is signed properly. */
  async function withRange(
    change: (range: readonly number[]) => readonly number[],
  ): Promise<Buffer> {
    const file = await prepared(by.person);
    const text = `/ByteRange [${file.byteRange.join(' ')}]`;
    const range = change(file.byteRange);
    const bytes = exchanged(file.bytes, [
      text,
      `/ByteRange [${range.join(' ')}]`.padEnd(text.length).slice(0, text.length),
    ]);
    const [start = 0, first = 0, second = 0, length = 0] = range;
    const digest = start === 0 ? digestOf(bytes, [0, first, second, length]) : file.digest;
    const attributes = signedAttributes(digest, certificatesOf(by.person)[0]);
    return embedded(
      { ...file, bytes },
      { key: by.person, attributes, chain: certificatesOf(by.person) },
    );
  }

  it.each([
    [
      'with a gap that starts too early',
      ([, first = 0, second = 0, length = 0]) => [0, first - 1, second, length],
    ],
    [
      'with a gap that ends too late',
      ([, first = 0, second = 0, length = 0]) => [0, first, second + 1, length - 1],
    ],
    [
      'that stop before the end',
      ([, first = 0, second = 0, length = 0]) => [0, first, second, length - 1],
    ],
    [
      'that do not start at the beginning',
      ([, first = 0, second = 0, length = 0]) => [1, first - 1, second, length],
    ],
  ] satisfies [string, (range: readonly number[]) => readonly number[]][])(
    'is refused: %s',
    async (_, change) => {
      expect(await withRange((range) => range).then(codes)).toEqual([]);
      expect(codes(await withRange(change))).toEqual(['byte-range']);
    },
  );
});

describe('a file that was prepared to deceive', () => {
  it('is refused when it hides a script before the first signature', async () => {
    const base = await aBaseFile({
      adjust: ({ catalog, context }) =>
        catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript' })),
    });
    expect(() => signWith(by, by.person, { field: 'person', revision: base })).toThrow('tự chạy');
  });

  it('is refused when the signed page points into a gap that a later save fills', async () => {
    const base = await aBaseFile({
      adjust: (document) => document.getPage(0).node.set(PDFName.of('Later'), PDFRef.of(200)),
    });
    const signed = signWith(by, by.person, { field: 'person', revision: base });
    expect(codes(signed)).toEqual([]);
    expect(codes(forge(signed, { objects: [[200, '<< >>']] }))).toContain('object-smuggled');
  });

  it('is refused when the seal does not lock what its field asks to be locked', () => {
    const { sealed } = letter;
    const stripped = exchanged(sealed, [
      '/TransformMethod /FieldMDP',
      '/TransformMethod /FieldXXX',
    ]);
    expect(codes(stripped)).toEqual(expect.arrayContaining(['lock-missing', 'digest-mismatch']));
  });
});

describe('what the register knows', () => {
  const expected = [
    { field: 'person', kind: 'person' as const },
    { field: 'seal', kind: 'agency' as const },
  ];

  it('accepts the sealed letter and refuses the letter rolled back to before the seal', () => {
    const options = { now: NOW, expectedSignatures: expected };
    expect(verifyPdf(letter.sealed, by.trust, options).verdict).toBe('accepted');
    expect(verifyPdf(letter.signedByPerson, by.trust, { now: NOW }).verdict).toBe('accepted');
    expect(codesOf(verifyPdf(letter.signedByPerson, by.trust, options))).toEqual([
      'expected-signature-missing',
    ]);
  });

  it('refuses a seal that a person made', async () => {
    const base = await aBaseFile();
    const file = signWith(by, by.person, { field: 'seal', revision: base, texts: NUMBER_AND_DATE });
    const options = { now: NOW, expectedSignatures: expected.slice(1) };
    expect(codesOf(verifyPdf(file, by.trust, options))).toEqual(['unexpected-signer']);
  });
});
