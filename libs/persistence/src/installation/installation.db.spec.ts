import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMilliseconds, instant } from '@congvu/calendar';
import { testDatabase, type TestDatabase } from '@congvu/testing';
import { openRecord, SAMPLE_SCOPE, type TestRecord } from '../../test/record.js';
import { Database } from '../database/database.js';
import { createOrdinary, InstallationExists } from './create-ordinary.js';
import { moveClock, readInstallation } from './installation.repository.js';

const wish = {
  authorityCode: 'H55',
  authorityName: 'Tỉnh',
  administrator: { fullName: 'Người Quản Trị', username: 'quantri', password: 'mật khẩu dài' },
};

describe('a rehearsal', () => {
  let record: TestRecord;

  beforeAll(async () => {
    record = await openRecord();
  });
  afterAll(() => record.close());

  it('moves its clock forward and runs on from there', async () => {
    const to = instant('2024-01-29T08:00:00+07:00');
    await record.asApp((sql) => moveClock(sql, to));
    const { businessAt, at } = await record.asApp((sql) => sql.moment());
    expect(businessAt >= to && businessAt < addMilliseconds(to, 60_000)).toBe(true);
    expect(at > businessAt).toBe(true);
  });

  it('never moves it back', async () => {
    const attempt = record.asApp((sql) => moveClock(sql, instant('2024-01-02T08:00:00+07:00')));
    await expect(attempt).rejects.toThrow('only moves forward');
  });

  it.each(['app', 'owner'] as const)('stays a rehearsal, whatever the %s says', async (role) => {
    const attempt = (text: string) =>
      record[role].transaction(SAMPLE_SCOPE, (sql) => sql.execute(text));
    await expect(
      attempt(`UPDATE installation SET kind = 'ordinary', clock_business = clock_real`),
    ).rejects.toThrow(/never changes|permission denied/);
    await expect(attempt('DELETE FROM installation')).rejects.toThrow(
      /not allowed|permission denied/,
    );
    await expect(attempt('TRUNCATE installation')).rejects.toThrow(/not allowed|permission denied/);
  });
});

describe('an ordinary installation', () => {
  let urls: TestDatabase;

  beforeAll(async () => {
    urls = await testDatabase();
    await createOrdinary(urls.ownerUrl, wish);
  });
  afterAll(() => urls.drop());

  const asOwner = async (statement: string): Promise<number> => {
    const database = await Database.connect({ url: urls.ownerUrl, poolSize: 1 });
    try {
      const { authorityId } = await readInstallation(urls.appUrl);
      return await database.transaction({ authorityId }, (sql) => sql.execute(statement));
    } finally {
      await database.close();
    }
  };

  it('has the clock of its database and no other', async () => {
    await expect(
      asOwner(`UPDATE installation SET clock_business = clock_business + interval '1 day'`),
    ).rejects.toThrow('installation_check');
  });

  it('takes no sample account', async () => {
    const attempt =
      asOwner(`INSERT INTO account (id, authority_id, person_id, username, password_hash, sample)
      SELECT gen_random_uuid(), authority_id, id, 'mau', 'x', true FROM person`);
    await expect(attempt).rejects.toThrow('sample accounts cannot exist');
    await expect(asOwner('UPDATE account SET sample = true')).rejects.toThrow(
      'sample accounts cannot exist',
    );
  });

  it('is made once', async () => {
    await expect(createOrdinary(urls.ownerUrl, wish)).rejects.toBeInstanceOf(InstallationExists);
  });
});
