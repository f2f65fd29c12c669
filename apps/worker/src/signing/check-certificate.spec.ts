import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '@congvu/calendar';
import { isProblemCode, problemKinds } from '@congvu/contracts';
import { type CertificateAuthority, openCertificateAuthority } from '@congvu/signing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkCertificate } from './check-certificate.js';
import { refusalOf } from './signer-refusal.js';

const now = new Date('2026-11-28T08:00:00Z');
/** Signed by itself with sha1WithRSAEncryption (openssl req -x509 -sha1). */
const withSha1 = `MIIDSzCCAjOgAwIBAgIUBNve6taUnMv3MaMo4bf2OH91MWYwDQYJKoZIhvcNAQEF
BQAwNTELMAkGA1UEBhMCVk4xDjAMBgNVBAoMBVNIQS0xMRYwFAYDVQQDDA1OZ3V5
ZW4gVmFuIEN1MB4XDTI2MTEyODIwMjEwM1oXDTQ2MTEyMzIwMjEwM1owNTELMAkG
A1UEBhMCVk4xDjAMBgNVBAoMBVNIQS0xMRYwFAYDVQQDDA1OZ3V5ZW4gVmFuIEN1
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuGn7yuCRM71ji2V4cGlc
/hWHI8JVgdDqWL/CHWXFlpVtb+cyEtowL7+jTuQrKu2Ks6wySwrWu48kq6DRnX8u
BLIPA0LZYr3WeijH8NYLGubfRYTomw1y832NFEYObsRPtjQguxwxeakq22yZ+grz
7rY5rOZo8DMNJddcWtIO/OMoOCKjBmT9WY5+eWYQY82eqvDlQ6rErGnjVlA6JZKO
EnNyVRXjyuY/xTzuVQlrh1H9BLpsq83vkfDYZoE7FuNzPms5Bv3AhzMDGSgM8RaP
G7srB5se1jY3SYxjwJ+hYMx3ffwdqRXU8IPyC+uc7b7u7C1wtzs0SzpGQbWYTZfs
RQIDAQABo1MwUTAdBgNVHQ4EFgQUcAAyrAfYR/PGLMROoU3RwHcTru8wHwYDVR0j
BBgwFoAUcAAyrAfYR/PGLMROoU3RwHcTru8wDwYDVR0TAQH/BAUwAwEB/zANBgkq
hkiG9w0BAQUFAAOCAQEALZMvYYVsgbiecNpElg7PxFLiAwRmVgcd512b0YRlgTnk
XtX50x8vNjwEXLurePIx1T9EGzMZy7+xjeh9jOvxs+HXOcNL0z8WghXiq3bcPUMr
B5gYDo5YPU+3Mqj7MVniOlY+yrNO5rSIGVT/ELLmWeREKLJ97rS9pymB7rNiE3TZ
RjR7rBAy3gb8uZPByE7Vz87jS3glnOm/LRXYnsvMKtgEnxK1+nt6LTsQqgrZq8iM
RCndmFjDbITiFBg5N8kIcYJ/BWm7msuso+EjbP5lfLjGlS3xzH6DdKjhFrc1DxNN
agyX6M6PU2qoT/A2Hj9m6tgW7N3prSMSKRjc2eTVcQ==`;

/** Bad input row 73, before anything is signed; "another person" needs the record: signing-office.db.spec.ts. */
describe('row 73: a certificate about to sign', () => {
  let folder: string;
  let authority: CertificateAuthority;
  let stranger: CertificateAuthority;
  let chain: readonly Buffer[];
  let serial: string;

  const opened = (name: string) =>
    openCertificateAuthority(join(folder, name), {
      now: () => now,
      businessDate: plainDate('2026-11-28'),
      rehearsal: false,
    });
  const order = { id: 'SNV.GD', commonName: 'Người Ký', post: 'Giám đốc', unit: 'Sở Nội vụ' };
  const issued = (by: CertificateAuthority) => by.issuePerson({ ...order, keyKind: 'p256' });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'congvu-row-73-'));
    authority = await opened('own');
    stranger = await opened('stranger');
    ({ certificateChain: chain, serialNumber: serial } = await issued(authority));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const refusal = async (given: readonly Uint8Array[], at = now) => {
    const trust = await authority.trustList();
    try {
      checkCertificate({ chain: given, trust, now: at });
      return undefined;
    } catch (error) {
      return refusalOf(error, at);
    }
  };

  it('may sign while everything holds', async () => {
    expect(await refusal(chain)).toBeUndefined();
  });

  it.each([
    ['has not begun', new Date('2026-11-27T00:00:00Z')],
    ['has ended', new Date('2029-12-01T00:00:00Z')],
  ])('is refused when it %s', async (_, at) => {
    expect(await refusal(chain, at)).toMatchObject({ status: 422, code: 'certificate-expired' });
  });

  it('is refused when it was issued by somebody else', async () => {
    const { certificateChain } = await issued(stranger);
    expect(await refusal(certificateChain)).toMatchObject({ code: 'certificate-untrusted' });
  });

  it('is refused when its holder vouches for himself', async () => {
    const [root] = (await stranger.trustList()).anchors;
    if (root === undefined) throw new Error('no root');
    expect(await refusal([root.der])).toMatchObject({ code: 'certificate-self-signed' });
  });

  it('is refused when it rests on SHA-1', async () => {
    const der = Buffer.from(withSha1, 'base64');
    expect(await refusal([der])).toMatchObject({ code: 'certificate-weak-algorithm' });
  });

  it('is refused from the moment it is revoked', async () => {
    const { certificateChain, serialNumber } = await issued(authority);
    await authority.revoke(serialNumber);
    expect(serialNumber).not.toBe(serial);
    const answer = await refusal(certificateChain);
    expect(answer).toMatchObject({ status: 422, code: 'certificate-revoked' });
    expect(answer?.detail).toMatch(/thu hồi/u);
    expect(await refusal(chain)).toBeUndefined();
  });

  it.each([
    'certificate-expired',
    'certificate-revoked',
    'certificate-other-person',
    'certificate-self-signed',
    'certificate-weak-algorithm',
    'certificate-untrusted',
  ] as const)('%s is a cause of its own', (code) => {
    expect(isProblemCode(code) && problemKinds[code].status).toBe(422);
  });
});
