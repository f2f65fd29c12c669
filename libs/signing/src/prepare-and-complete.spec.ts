import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { instant } from '@congvu/calendar';
import { aBaseFile, drawText } from '../test/a-base-file.js';
import {
  aSignedLetter,
  aTestAuthority,
  authoriseWith,
  KEY_TIME,
  NOW,
  NUMBER_AND_DATE,
  type SignedLetter,
  signWith,
  type TestAuthority,
} from '../test/a-signed-letter.js';
import { codesOf, flipped, forge } from '../test/an-attack.js';
import {
  completeSignature,
  type PreparedSignature,
  prepareSignature,
  type PrepareSignatureInput,
  verifyPdf,
} from './index.js';
import { PdfFile } from './pdf/pdf-file.js';

jest.setTimeout(KEY_TIME);

let by: TestAuthority;
let base: Buffer;
let letter: SignedLetter;

beforeAll(async () => {
  by = await aTestAuthority();
  base = await aBaseFile();
  letter = await aSignedLetter(by);
}, KEY_TIME);

const prepare = (input: Partial<PrepareSignatureInput> = {}): PreparedSignature =>
  prepareSignature({
    revision: base,
    field: 'person',
    certificate: by.rsaPerson.certificateChain[0] ?? Buffer.alloc(0),
    claimedAt: instant('2026-11-22T08:30:00+07:00'),
    signerName: 'Nguyễn Thị Ánh Đào (thử)',
    draw: drawText('person'),
    ...input,
  });

const complete = (
  prepared: PreparedSignature,
  changes: Partial<PreparedSignature> = {},
): Buffer => {
  const signatureValue = authoriseWith(by.rsaPerson, prepared.toBeSigned);
  const { certificateChain } = by.rsaPerson;
  const judge = { trust: by.trust, now: NOW };
  return completeSignature({ ...prepared, ...changes }, { signatureValue, certificateChain }, judge)
    .bytes;
};

describe('preparing a signature', () => {
  it('gives the same bytes for the same input', () => {
    const [first, second] = [prepare(), prepare()];
    expect(first.bytes.equals(second.bytes)).toBe(true);
    expect(first.toBeSigned.equals(second.toBeSigned)).toBe(true);
    expect(complete(first).equals(complete(second))).toBe(true);
  });

  it('appends and leaves the revision as it was', () => {
    const copy = Buffer.from(base);
    expect(prepare().bytes.subarray(0, base.length).equals(copy)).toBe(true);
    expect(base.equals(copy)).toBe(true);
  });

  it('writes the claimed time in Vietnamese time and names beyond ASCII as UTF-16', () => {
    const text = prepare().bytes.toString('latin1');
    const written = ["/M (D:20261122083000+07'00')", '/Name <FEFF004E0067007500791EC5006E'];
    expect(written.filter((part) => !text.includes(part))).toEqual([]);
  });

  it('keeps the first identifier of the file and chains to the section before', () => {
    const { section } = new PdfFile(prepare().bytes).latest;
    expect(section.trailer.entries.get('Prev')).toBe(new PdfFile(base).latest.section.offset);
    expect(prepare().bytes.toString('latin1')).toMatch(
      /\/ID \[<00112233445566778899AABBCCDDEEFF> <[0-9A-F]{32}>\] \/Prev/,
    );
  });

  it.each([false, true])(
    'writes /Size as the highest number and one (xref stream: %s)',
    async (compressed) => {
      const { section } = new PdfFile(prepare({ revision: await aBaseFile({ compressed }) }).bytes)
        .latest;
      expect(section.form).toBe(compressed ? 'stream' : 'table');
      expect(section.trailer.entries.get('Size')).toBe(1 + Math.max(...section.entries.keys()));
    },
  );

  it.each([
    ['a field that is not there', { field: 'nobody' }, 'field-missing'],
    ['a text field', { field: 'so' }, 'field-missing'],
    [
      'a signature field as a text',
      { texts: [{ field: 'seal', value: '1', draw: drawText('1') }] },
      'field-missing',
    ],
  ])('refuses %s', (_, input, code) => {
    expect(() => prepare(input)).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a field that is signed, a text that is filled, a text that is locked', () => {
    expect(() => prepare({ revision: letter.signedByPerson })).toThrow(
      expect.objectContaining({ code: 'field-already-filled' }),
    );
    const texts = NUMBER_AND_DATE.slice(0, 1);
    expect(() => prepare({ revision: letter.sealed, field: 'seal', texts })).toThrow(
      expect.objectContaining({ code: 'field-already-filled' }),
    );
  });

  it('refuses to fill what an earlier seal locked', () => {
    const sealedWithoutNumber = signWith(by, by.agency, { field: 'seal', revision: base });
    const texts = NUMBER_AND_DATE.slice(0, 1);
    expect(() => prepare({ revision: sealedWithoutNumber, texts })).toThrow(
      expect.objectContaining({ code: 'field-locked' }),
    );
  });

  it('refuses a base file with unused object numbers', async () => {
    const withGap = await aBaseFile({
      adjust: ({ context }) => {
        context.largestObjectNumber += 1;
        context.register(context.obj({}));
      },
    });
    expect(() => prepare({ revision: withGap })).toThrow(
      expect.objectContaining({ code: 'base-not-gapless' }),
    );
  });

  it('refuses a drawing that reserves an object and never writes it', () => {
    expect(() => prepare({ draw: (context) => context.nextRef() })).toThrow(
      expect.objectContaining({ code: 'object-never-written' }),
    );
  });

  it('refuses an encrypted file', () => {
    const encrypted = forge(base, { trailer: '/Encrypt << >> ' });
    expect(() => prepare({ revision: encrypted })).toThrow(
      expect.objectContaining({ code: 'encrypted-pdf' }),
    );
  });
});

describe('completing a signature', () => {
  it('gives a file that is accepted', () => {
    expect(codesOf(verifyPdf(complete(prepare()), by.trust, { now: NOW }))).toEqual([]);
  });

  it('fails loudly when the CMS does not fit', () => {
    expect(() => complete(prepare({ contentsSize: 500 }))).toThrow(
      expect.objectContaining({ code: 'signature-too-large' }),
    );
  });

  it('refuses altered bytes, another certificate, a value of another key', () => {
    const prepared = prepare();
    const mismatch = expect.objectContaining({ code: 'prepared-mismatch' });
    expect(() => complete(prepared, { bytes: flipped(prepared.bytes, 200) })).toThrow(mismatch);
    expect(() => complete(prepared, { certificateSha256: '00' })).toThrow(mismatch);
    const signatureValue = authoriseWith(by.agency, prepared.toBeSigned);
    const { certificateChain } = by.rsaPerson;
    const judge = { trust: by.trust, now: NOW };
    expect(() => completeSignature(prepared, { signatureValue, certificateChain }, judge)).toThrow(
      mismatch,
    );
  });

  it(
    'gives nothing out that the verifier refuses, and says why',
    async () => {
      const own = await aTestAuthority();
      await own.authority.revoke(own.person.serialNumber);
      const trust = await own.authority.trustList();
      expect(() => signWith({ trust }, own.person, { field: 'person', revision: base })).toThrow(
        'đã bị thu hồi',
      );
    },
    KEY_TIME,
  );
});
