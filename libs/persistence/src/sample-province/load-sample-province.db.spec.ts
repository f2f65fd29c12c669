import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainDate } from '@congvu/calendar';
import { type AccountId, type PostCode } from '@congvu/domain';
import { sampleDatabase, SAMPLE_CLOCK, testDatabase, type TestDatabase } from '@congvu/testing';
import { findAccount } from '../account/account.repository.js';
import { verifyPassword } from '../account/password.js';
import { Database } from '../database/database.js';
import { type Sql } from '../database/sql.js';
import { createOrdinary } from '../installation/create-ordinary.js';
import { capacitiesOf, holdersOf, vacantPosts } from '../organisation/holding.repository.js';
import { issuerByCode } from '../organisation/issuer.repository.js';
import { findUnits, listUnits } from '../organisation/unit.repository.js';
import { listReceiverGroups } from '../receiver-group/receiver-group.repository.js';
import { signingAuthorities } from '../signing-authority/signing-authority.repository.js';
import { loadSampleProvince } from './load-sample-province.js';
import { SAMPLE_PASSWORD } from './sample-secrets.js';
import { NotARehearsal } from './sample-errors.js';
import { SAMPLE_AUTHORITY, sampleId } from './sample-ids.js';
import { SAMPLE_PEOPLE } from './staff.js';
import { resolveAuthorityLine } from '@congvu/domain';

const posts = (...codes: readonly string[]) => codes as readonly PostCode[];
const year = plainDate('2024-01-08');

describe('the sample province', () => {
  let urls: TestDatabase;
  let database: Database;
  const read = <T>(work: (sql: Sql) => Promise<T>) =>
    database.read({ authorityId: SAMPLE_AUTHORITY }, work);

  beforeAll(async () => {
    urls = await sampleDatabase();
    database = await Database.connect({ url: urls.appUrl, poolSize: 2 });
  });
  afterAll(async () => {
    await database.close();
    await urls.drop();
  });

  it('lists the 29 reporting units in the official order, not by the alphabet', async () => {
    const units = (await read((sql) => listUnits(sql, year))).filter(({ reporting }) => reporting);
    expect(units).toHaveLength(29);
    expect(units.slice(0, 3).map(({ code }) => code)).toEqual(['VP', 'SNV', 'STP']);
    expect(units.at(-1)?.code).toBe('HVN');
  });

  it('finds a unit by another spelling of its symbol', async () => {
    const units = await read((sql) => findUnits(sql, ['SLĐTB&XH'], year));
    expect(units.map(({ code }) => code)).toEqual(['SLDTBXH']);
  });

  it('is loaded once', async () => {
    const again = await loadSampleProvince(urls.ownerUrl, { clock: SAMPLE_CLOCK });
    expect(again).toEqual({ authorityId: SAMPLE_AUTHORITY, loaded: false });
  });

  it('runs by its own clock from the morning of 08/01/2024', async () => {
    const { businessAt } = await read((sql) => sql.moment());
    expect(businessAt.slice(0, 13)).toBe('2024-01-08T01');
  });

  it('signs the plan TM. for the chairman and TM., KT. for the deputy, a decision without TM.', async () => {
    const issuer = await read((sql) => issuerByCode(sql, 'UBND'));
    const records = await read((sql) => signingAuthorities(sql, issuer.id));
    const linesOf = (post: string, documentType: 'KH' | 'QD') =>
      resolveAuthorityLine(records, {
        post: post as PostCode,
        issuer: issuer.id,
        documentType,
        on: year,
      }).lines;
    expect(linesOf('CT', 'KH')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
    expect(linesOf('PCT-NC', 'KH')).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]);
    expect(linesOf('PCT-NC', 'QD')).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  });

  it('has an acting head from June to September 2024', async () => {
    const issuer = await read((sql) => issuerByCode(sql, 'SKHCN'));
    const records = await read((sql) => signingAuthorities(sql, issuer.id));
    const lineOn = (on: string) =>
      resolveAuthorityLine(records, {
        post: 'SKHCN.TT' as PostCode,
        issuer: issuer.id,
        documentType: 'BC',
        on: plainDate(on),
      }).lines;
    expect([lineOn('2024-05-31'), lineOn('2024-06-01'), lineOn('2024-10-01')].flat()).toEqual([
      'GIÁM ĐỐC',
      'Q. GIÁM ĐỐC',
      'GIÁM ĐỐC',
    ]);
  });

  it.each([
    ['BDT.CVP', '2024-05-02'],
    ['HVN.TP', '2024-09-01'],
    ['HVN.TP', '2024-10-15'],
    ['SCT.TT', '2024-11-11'],
    ['SNV.TP', '2024-11-18'],
  ])('leaves %s without a holder on %s', async (post, on) => {
    expect(await read((sql) => vacantPosts(sql, posts(post), plainDate(on)))).toEqual([post]);
  });

  it.each([
    ['HVN.TP', '2024-10-16'],
    ['SCT.TT', '2024-11-18'],
    ['SNV.TP', '2024-11-20'],
  ])('has %s held again on %s', async (post, on) => {
    expect(await read((sql) => vacantPosts(sql, posts(post), plainDate(on)))).toEqual([]);
  });

  it('gives two posts to one person of a small unit, and two văn thư to the committee', async () => {
    const account = sampleId('account', 'sngv.cvp') as AccountId;
    const capacities = await read((sql) => capacitiesOf(sql, account, year));
    expect(capacities.map(({ capacity }) => capacity.postCode)).toEqual(['SNGV.CVP', 'SNGV.TP']);
    expect(await read((sql) => holdersOf(sql, posts('VP.VT'), year))).toHaveLength(2);
  });

  it('names in its groups all 29 units, each in one place', async () => {
    const groups = await read((sql) => listReceiverGroups(sql, year));
    const unitsOf = (wanted: string) => groups.find(({ code }) => code === wanted)?.unitCodes ?? [];
    expect(groups.map(({ code }) => code)).toEqual(['G1', 'G2', 'G3', 'G4', 'G5']);
    expect(new Set([...unitsOf('G1'), ...unitsOf('G3')]).size).toBe(29);
    expect(unitsOf('G1').slice(0, 2)).toEqual(['VP', 'SNV']);
  });

  it('lets everybody in with the one sample password', async () => {
    const account = await read((sql) => findAccount(sql, 'SNV.CV1'));
    expect(account?.sample).toBe(true);
    await expect(verifyPassword(account?.passwordHash, SAMPLE_PASSWORD)).resolves.toBe(true);
    await expect(verifyPassword(account?.passwordHash, 'CongVu@2025')).resolves.toBe(false);
    await expect(verifyPassword(undefined, SAMPLE_PASSWORD)).resolves.toBe(false);
  });

  it('names everybody differently', () => {
    const names = SAMPLE_PEOPLE.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name.split(' ').length >= 3)).toBe(true);
  });
});

describe('an ordinary installation', () => {
  it('has one administrator and never takes the sample', async () => {
    const urls = await testDatabase();
    const authorityId = await createOrdinary(urls.ownerUrl, {
      authorityCode: 'H55',
      authorityName: 'Ủy ban nhân dân tỉnh Thái Nguyên',
      administrator: { fullName: 'Nguyễn Quản Trị', username: 'quantri', password: 'mật khẩu dài' },
    });
    const database = await Database.connect({ url: urls.appUrl, poolSize: 1 });
    try {
      const account = await database.read({ authorityId }, (sql) => findAccount(sql, 'quantri'));
      expect(account).toMatchObject({ sample: false, personName: 'Nguyễn Quản Trị' });
      await expect(
        loadSampleProvince(urls.ownerUrl, { clock: SAMPLE_CLOCK }),
      ).rejects.toBeInstanceOf(NotARehearsal);
    } finally {
      await database.close();
      await urls.drop();
    }
  });
});
