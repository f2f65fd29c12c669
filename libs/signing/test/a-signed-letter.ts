import { sign } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, plainDate } from '@congvu/calendar';
import {
  type CertificateAuthority,
  completeSignature,
  type IssuedCredential,
  openCertificateAuthority,
  prepareSignature,
  type PrepareSignatureInput,
  type TrustList,
} from '../src/index.js';
import { aBaseFile, type BaseFileOptions, drawText } from './a-base-file.js';

/** Real time of all tests: certificates of a rehearsal are valid then. */
export const NOW = new Date();

/** RSA keys are found by luck; on a busy machine a set of them may take this long (ms). */
export const KEY_TIME = 60_000;

/** An authority in a folder of its own with one credential of each kind. */
export interface TestAuthority {
  readonly authority: CertificateAuthority;
  readonly trust: TrustList;
  readonly folder: string;
  readonly person: IssuedCredential;
  readonly rsaPerson: IssuedCredential;
  readonly agency: IssuedCredential;
}

export async function aTestAuthority(): Promise<TestAuthority> {
  const folder = await mkdtemp(join(tmpdir(), 'congvu-ca-'));
  const authority = await openCertificateAuthority(folder, {
    now: () => NOW,
    businessDate: plainDate('2026-11-22'),
    rehearsal: true,
  });
  const person = { commonName: 'Nguyễn Thị Ánh Đào', post: 'Phó Chủ tịch', unit: 'UBND tỉnh' };
  const [ecPerson, rsaPerson, agency] = await Promise.all([
    authority.issuePerson({ ...person, id: 'p-1', keyKind: 'p256' }),
    authority.issuePerson({ ...person, id: 'p-2', keyKind: 'rsa-2048' }),
    authority.issueAgency({ id: 'VN-UBND', commonName: 'Ủy ban nhân dân tỉnh' }),
  ]);
  return {
    authority,
    folder,
    trust: await authority.trustList(),
    person: ecPerson,
    rsaPerson,
    agency,
  };
}

/** What the credential's holder does with the attributes. */
export const authoriseWith = (credential: IssuedCredential, toBeSigned: Buffer): Buffer =>
  sign('sha256', toBeSigned, credential.privateKey);

export type SigningStep = Pick<PrepareSignatureInput, 'field'> & Partial<PrepareSignatureInput>;

/** Prepares and completes one signature. */
export function signWith(
  { trust }: Pick<TestAuthority, 'trust'>,
  credential: IssuedCredential,
  step: SigningStep & { revision: Buffer },
): Buffer {
  const [certificate] = credential.certificateChain;
  if (!certificate) throw new Error('a credential without a certificate');
  const prepared = prepareSignature({
    certificate,
    claimedAt: instant('2026-11-22T08:30:00+07:00'),
    signerName: 'Nguyễn Thị Ánh Đào',
    reason: 'Ký ban hành',
    draw: drawText(step.field),
    ...step,
  });
  const signatureValue = authoriseWith(credential, prepared.toBeSigned);
  const { certificateChain } = credential;
  return completeSignature(prepared, { signatureValue, certificateChain }, { trust, now: NOW })
    .bytes;
}

/** Number and date as the seal's revision fills them. */
export const NUMBER_AND_DATE = [
  { field: 'so', value: '123', draw: drawText('123') },
  { field: 'ngay', value: '22', draw: drawText('22') },
  { field: 'thang', value: '11', draw: drawText('11') },
  { field: 'nam', value: '2026', draw: drawText('2026') },
];

export interface SignedLetter {
  readonly base: Buffer;
  readonly signedByPerson: Buffer;
  readonly sealed: Buffer;
}

/** The product's own way: the person first, then the agency with number and date. */
export async function aSignedLetter(
  by: TestAuthority,
  options: BaseFileOptions & { person?: IssuedCredential } = {},
): Promise<SignedLetter> {
  const base = await aBaseFile(options);
  const signedByPerson = signWith(by, options.person ?? by.person, {
    field: 'person',
    revision: base,
  });
  const sealed = signWith(by, by.agency, {
    field: 'seal',
    revision: signedByPerson,
    texts: NUMBER_AND_DATE,
  });
  return { base, signedByPerson, sealed };
}
