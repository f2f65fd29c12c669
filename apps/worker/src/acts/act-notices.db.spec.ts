import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, SAMPLE_AUTHORITY, type Scope, type Sql } from '@congvu/persistence';
import { sampleDatabase, type TestDatabase } from '@congvu/testing';
import { pino } from 'pino';
import { setTimeout as pause } from 'node:timers/promises';
import { ActNotices } from './act-notices.js';

const scope: Scope = { authorityId: SAMPLE_AUTHORITY };

describe('notices of acts', () => {
  let record: TestDatabase;
  let database: Database;
  let notices: ActNotices;
  let heard = 0;

  beforeAll(async () => {
    record = await sampleDatabase();
    database = await Database.connect({ url: record.appUrl, applicationName: 'spec' });
    notices = new ActNotices(record.appUrl, pino({ level: 'silent' }));
    notices.start(() => (heard += 1));
  });
  afterAll(async () => {
    await notices.stop();
    await database.close();
    await record.drop();
  });

  const inRecord = <Result>(work: (sql: Sql) => Promise<Result>) =>
    database.transaction(scope, work);
  const untilHeardBeyond = async (count: number): Promise<void> => {
    const end = Date.now() + 20_000;
    while (heard <= count) {
      if (Date.now() > end) throw new Error('nothing heard in 20 s');
      await pause(20);
    }
  };

  it('come again by themselves when the server has broken the connection', async () => {
    await untilHeardBeyond(0);
    const broken = await inRecord((sql) =>
      sql.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'congvu-relay' AND datname = current_database()`,
      ),
    );
    expect(broken).toHaveLength(1);
    await untilHeardBeyond(1);
    const before = heard;
    await inRecord((sql) => sql.query(`SELECT pg_notify('congvu_act', '')`));
    await untilHeardBeyond(before);
  });
});
