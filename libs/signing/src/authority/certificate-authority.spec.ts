import { X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '@congvu/calendar';
import { describe, expect, it, jest } from '@jest/globals';
import { KEY_TIME } from '../../test/a-signed-letter.js';
import { readCertificate } from '../certificates/certificate.js';
import { openTrustList } from '../certificates/trust-list.js';
import { openCertificateAuthority, type CertificateAuthority } from './certificate-authority.js';

jest.setTimeout(KEY_TIME);

const NOW = new Date('2026-11-22T03:04:05.678Z');
const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'congvu-ca-'));
const open = (
  folder: string,
  { now = NOW, businessDate = '2026-11-22', rehearsal = true } = {},
): Promise<CertificateAuthority> =>
  openCertificateAuthority(folder, {
    now: () => now,
    businessDate: plainDate(businessDate),
    rehearsal,
    publishedAt: 'http://127.0.0.1:3000/trust',
  });
const person = {
  id: 'p-1',
  commonName: 'Đặng Thùy Dương',
  post: 'Chánh Văn phòng',
  unit: 'Văn phòng UBND tỉnh',
  keyKind: 'p256',
} as const;

describe('the certificate authority', () => {
  it('makes a trust folder with root, chain and both revocation lists', async () => {
    const authority = await open(await newFolder());
    expect((await readdir(authority.trustFolder)).sort()).toEqual([
      'chain.pem',
      'issuing.crl',
      'root.crl',
      'root.pem',
    ]);
    const trust = await authority.trustList();
    expect(trust.anchors).toHaveLength(1);
    expect(trust.revocationLists).toHaveLength(2);
  });

  it('is the same authority after a restart', async () => {
    const folder = await newFolder();
    const first = await (await open(folder)).trustList();
    const second = await (await open(folder)).trustList();
    expect(second.anchors[0]?.sha256).toBe(first.anchors[0]?.sha256);
    expect(second.revocationLists.map(({ sha256 }) => sha256)).toEqual(
      first.revocationLists.map(({ sha256 }) => sha256),
    );
  });

  it('keeps its own keys readable by the owner alone', async () => {
    const folder = await newFolder();
    await open(folder);
    for (const name of ['root.key.pem', 'issuing.key.pem']) {
      expect((await stat(join(folder, 'private', name))).mode & 0o777).toBe(0o600);
    }
  });

  it('names a person with post and unit in Vietnamese and limits the key to signing documents', async () => {
    const authority = await open(await newFolder());
    const [der = Buffer.alloc(0)] = (await authority.issuePerson(person)).certificateChain;
    const certificate = readCertificate(der);
    expect(certificate.names).toMatchObject({
      commonName: 'Đặng Thùy Dương',
      title: 'Chánh Văn phòng',
      organization: 'Văn phòng UBND tỉnh',
    });
    expect(certificate.extensions).toMatchObject({
      isAuthority: false,
      keyUsage: { digitalSignature: true, nonRepudiation: true, certificateSigning: false },
      extendedKeyUsage: { purposes: ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4'] },
    });
    expect(new X509Certificate(der).toString()).toBeTruthy();
    expect(der.includes('http://127.0.0.1:3000/trust/issuing.crl')).toBe(true);
  });

  it(
    'marks an agency by its organization identifier and gives it RSA-3072',
    async () => {
      const authority = await open(await newFolder());
      const agency = await authority.issueAgency({ id: 'VN-SNV', commonName: 'Sở Nội vụ' });
      const certificate = readCertificate(agency.certificateChain[0] ?? Buffer.alloc(0));
      expect(certificate.names.organizationIdentifier).toBe('VN-SNV');
      expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072);
    },
    KEY_TIME,
  );

  it.each([
    {
      rehearsal: true,
      notBefore: '2024-12-31T17:00:00.000Z',
      notAfter: '2036-11-22T03:04:05.000Z',
    },
    {
      rehearsal: false,
      notBefore: '2026-11-22T03:04:05.000Z',
      notAfter: '2029-11-22T03:04:05.000Z',
    },
  ])('issues with the right validity (rehearsal: $rehearsal)', async (expected) => {
    const { rehearsal, notBefore, notAfter } = expected;
    const authority = await open(await newFolder(), { rehearsal });
    const { certificateChain } = await authority.issuePerson(person);
    const certificate = readCertificate(certificateChain[0] ?? Buffer.alloc(0));
    expect(new Date(certificate.notBefore).toISOString()).toBe(notBefore);
    expect(new Date(certificate.notAfter).toISOString()).toBe(notAfter);
  });

  it('covers the business year that a rehearsal was installed in, for everybody and for ever', async () => {
    const folder = await newFolder();
    const first = await open(folder, { businessDate: '2024-01-08' });
    const later = await open(folder, { businessDate: '2025-06-30' });
    const chains = [await first.issuePerson(person), await later.issuePerson(person)];
    const { anchors } = await later.trustList();
    const all = [
      ...chains.flatMap(({ certificateChain }) => certificateChain.map(readCertificate)),
      ...anchors,
    ];
    expect(new Set(all.map(({ notBefore }) => new Date(notBefore).toISOString()))).toEqual(
      new Set(['2022-12-31T17:00:00.000Z']),
    );
  });

  it('never begins later than a rehearsal of a year to come can be judged', async () => {
    const authority = await open(await newFolder(), { businessDate: '2029-03-01' });
    const [root] = (await authority.trustList()).anchors;
    expect(new Date(root?.notBefore ?? 0).toISOString()).toBe('2024-12-31T17:00:00.000Z');
  });

  it('puts a revoked certificate on the list, once, also after a restart', async () => {
    const folder = await newFolder();
    const authority = await open(folder);
    const { serialNumber } = await authority.issuePerson(person);
    await authority.revoke(serialNumber);
    await authority.revoke(serialNumber);
    const { revocationLists } = await (await open(folder)).trustList();
    expect(revocationLists.flatMap(({ revoked }) => [...revoked.keys()])).toEqual([serialNumber]);
  });

  it('does not revoke what it never issued', async () => {
    const authority = await open(await newFolder());
    await expect(authority.revoke('1234')).rejects.toMatchObject({ code: 'serial-number-unknown' });
  });

  it('renews its lists on a start after half their time', async () => {
    const folder = await newFolder();
    await open(folder, { rehearsal: false });
    const later = new Date(NOW.getTime() + 20 * 86_400_000);
    const { revocationLists } = await (
      await open(folder, { now: later, rehearsal: false })
    ).trustList();
    expect(revocationLists.every(({ thisUpdate }) => thisUpdate > NOW.getTime())).toBe(true);
  });
});

describe('a trust list', () => {
  it('never takes an anchor from a file beside the one that was named', async () => {
    const authority = await open(await newFolder());
    const trust = await openTrustList(join(authority.trustFolder, 'root.pem'));
    const root = readCertificate(
      Buffer.from(
        (await readFile(join(authority.trustFolder, 'root.pem'), 'latin1')).replace(
          /-----[^-]+-----/g,
          '',
        ),
        'base64',
      ),
    );
    expect(trust.anchors.map(({ sha256 }) => sha256)).toEqual([root.sha256]);
    expect(trust.intermediates.length).toBeGreaterThan(0);
  });
});
