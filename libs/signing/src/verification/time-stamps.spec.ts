import { sign } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { instant } from '@congvu/calendar';
import { PDFName, PDFRef, PDFString } from 'pdf-lib';
import { aBaseFile } from '../../test/a-base-file.js';
import {
  aSignedLetter,
  aTestAuthority,
  KEY_TIME,
  NOW,
  type SignedLetter,
  type TestAuthority,
} from '../../test/a-signed-letter.js';
import { aTimeStampToken, timeStampAttribute, withUnsigned } from '../../test/a-time-stamp.js';
import { codesOf, fieldNumber, forge } from '../../test/an-attack.js';
import { octetString, objectIdentifier, sequence, setOf } from '../asn1/der-writer.js';
import { readCertificate } from '../certificates/certificate.js';
import { detachedSignedData } from '../cms/signed-data.js';
import { IncrementalUpdate } from '../pdf/incremental-update.js';
import { PdfFile } from '../pdf/pdf-file.js';
import { fixByteRange } from '../pdf/signature-dictionary.js';
import { type IssuedCredential } from '../authority/orders.js';
import { prepareSignature } from '../prepare-signature.js';
import { type VerificationReport } from './report.js';
import { verifyPdf } from './verify-pdf.js';

jest.setTimeout(KEY_TIME);

const STAMPED = new Date('2026-11-20T08:00:00Z');
let by: TestAuthority;
let stamper: IssuedCredential;
let letter: SignedLetter;

beforeAll(async () => {
  by = await aTestAuthority();
  stamper = await by.authority.issueTimeStamping('Dấu thời gian diễn tập');
  letter = await aSignedLetter(by);
}, KEY_TIME);

/** A person's signature whose CMS carries what `unsigned` makes of the signature value. */
async function signedWith(unsigned: (value: Buffer) => Buffer): Promise<VerificationReport> {
  const [signer, ...issuers] = by.person.certificateChain.map(readCertificate);
  if (!signer) throw new Error('a credential without a certificate');
  const prepared = prepareSignature({
    revision: await aBaseFile(),
    field: 'person',
    certificate: signer.der,
    claimedAt: instant('2026-11-20T15:00:00+07:00'),
    signerName: 'Nguyễn Thị Ánh Đào',
  });
  const signatureValue = sign('sha256', prepared.toBeSigned, by.person.privateKey);
  const cms = detachedSignedData({
    attributes: prepared.toBeSigned,
    signatureValue,
    chain: [signer, ...issuers],
  });
  const bytes = Buffer.from(prepared.bytes);
  bytes.write(
    withUnsigned(cms, unsigned(signatureValue)).toString('hex'),
    prepared.byteRange[1] + 1,
    'latin1',
  );
  return verifyPdf(bytes, by.trust, { now: NOW });
}

const stamped = (data: Buffer, authority = stamper): Buffer =>
  timeStampAttribute(aTimeStampToken({ data, at: STAMPED, authority }));

describe('a time-stamp on a signature', () => {
  it('is accepted and tells when', async () => {
    const report = await signedWith((value) => stamped(value));
    expect(codesOf(report)).toEqual([]);
    expect(report.signatures[0]?.stampedAt).toBe('2026-11-20T08:00:00.000Z');
  });

  it('is refused when it stamps something else', async () => {
    expect(codesOf(await signedWith(() => stamped(Buffer.from('another'))))).toEqual([
      'time-stamp',
    ]);
  });

  it('is refused when a person’s certificate made it', async () => {
    expect(codesOf(await signedWith((value) => stamped(value, by.agency)))).toEqual([
      'certificate-usage',
    ]);
  });

  it(
    'is refused when a stranger made it',
    async () => {
      const stranger = await (await aTestAuthority()).authority.issueTimeStamping('TSA');
      expect(codesOf(await signedWith((value) => stamped(value, stranger)))).toContain('untrusted');
    },
    KEY_TIME,
  );

  it('is the only thing that may stand unsigned in the CMS', async () => {
    const note = sequence(objectIdentifier('1.2.3.4'), setOf(octetString(Buffer.from('note'))));
    expect(codesOf(await signedWith(() => note))).toEqual(['unsigned-attribute']);
  });
});

/** Appends validation data and, if asked, a document time-stamp over everything before (PAdES B-LTA). */
function archived(sealed: Buffer, { stamp }: { stamp: boolean }): Buffer {
  const file = new PdfFile(sealed);
  const update = new IncrementalUpdate(file);
  const { context } = update;
  const catalog = update.touch(file.catalog().reference);
  catalog.set(
    PDFName.of('DSS'),
    context.register(context.obj({ Type: 'DSS', Certs: [context.register(context.stream('x'))] })),
  );
  if (!stamp) return update.finish().bytes;
  const blank = `/ByteRange [0 0000000000 0000000000 0000000000] /Contents <${'0'.repeat(8192)}>`;
  const dictionary = update.registerRaw(
    Buffer.from(
      `<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 ${blank} >>`,
    ),
  );
  const field = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    F: 132,
    Rect: [0, 0, 0, 0],
    V: dictionary,
  });
  field.set(PDFName.of('T'), PDFString.of('archive'));
  const form = update.touch({ kind: 'reference', number: formNumber(sealed), generation: 0 });
  const names = ['so', 'ngay', 'thang', 'nam', 'person', 'seal'];
  form.set(
    PDFName.of('Fields'),
    context.obj([
      ...names.map((name) => PDFRef.of(fieldNumber(sealed, name))),
      context.register(field),
    ]),
  );
  const { bytes, offsets } = update.finish();
  const { byteRange } = fixByteRange(bytes, offsets.get(dictionary.objectNumber) ?? 0);
  const [, start, end, length] = byteRange;
  const data = Buffer.concat([bytes.subarray(0, start), bytes.subarray(end, end + length)]);
  bytes.write(
    aTimeStampToken({ data, at: STAMPED, authority: stamper }).toString('hex'),
    start + 1,
    'latin1',
  );
  return bytes;
}

const formNumber = (bytes: Buffer): number => {
  const form = new PdfFile(bytes).catalog().dict.entries.get('AcroForm');
  return typeof form === 'object' && form !== null && form.kind === 'reference' ? form.number : 0;
};

describe('a document time-stamp after validation data', () => {
  it('is accepted, covers the file, and leaves the signatures accepted', () => {
    const report = verifyPdf(archived(letter.sealed, { stamp: true }), by.trust, { now: NOW });
    expect(codesOf(report)).toEqual([]);
    expect(report.signatures.map(({ kind, verdict }) => [kind, verdict])).toEqual([
      ['person', 'accepted'],
      ['agency', 'accepted'],
      ['time-stamp', 'accepted'],
    ]);
    expect(report.signatures[1]?.laterChanges.map(({ kind }) => kind).sort()).toEqual([
      'signature-added',
      'validation-data',
    ]);
    expect(report.signatures[2]?.coversWholeFile).toBe(true);
  });

  it('is needed: validation data alone would stand unprotected', () => {
    const report = verifyPdf(archived(letter.sealed, { stamp: false }), by.trust, { now: NOW });
    expect(codesOf(report)).toEqual(['uncovered-bytes']);
  });

  it('does not make a change before it good', () => {
    const field = fieldNumber(letter.sealed, 'so');
    const forged = forge(letter.sealed, { objects: [[field, '<< /FT /Tx /T (so) /V (999) >>']] });
    const report = verifyPdf(archived(forged, { stamp: true }), by.trust, { now: NOW });
    expect(codesOf(report)).toContain('locked-field-changed');
  });
});
