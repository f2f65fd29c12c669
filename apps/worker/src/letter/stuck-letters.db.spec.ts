import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '@congvu/calendar';
import {
  checkStuckLetters,
  Database,
  moveClock,
  openAlarms,
  SAMPLE_AUTHORITY,
  type Scope,
  type Sql,
} from '@congvu/persistence';
import { Office, sampleDatabase, type TestDatabase } from '@congvu/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { AlarmWatch } from '../alarms/alarm-watch.js';

const scope: Scope = { authorityId: SAMPLE_AUTHORITY };

describe('checkStuckLetters', () => {
  let record: TestDatabase;
  let database: Database;
  let letter: string;

  beforeAll(async () => {
    record = await sampleDatabase();
    const url = record.appUrl;
    database = await Database.connect({ url, poolSize: 2, applicationName: 'stuck-spec' });
    const office = new Office({ database, scope, signer: { address: '', secret: '' } });
    letter = await office.draft('SNV.CV1', 'SNV-CV-CCVC');
    await office.draft('SNV.CV1', 'SNV-CV-CCVC');
  });
  afterAll(async () => {
    await database.close();
    await record.drop();
  });

  const inRecord = <Result>(work: (sql: Sql) => Promise<Result>) =>
    database.transaction(scope, work);
  const advancingFor = (minutes: number | null) =>
    inRecord((sql) =>
      sql.execute(
        'UPDATE aggregate SET advancing_since = now() - make_interval(mins => $2) WHERE id = $1',
        [letter, minutes],
      ),
    );
  const alarms = () => inRecord(openAlarms);

  it('says nothing for a quarter of an hour, raises one alarm after it, and ends it when the letter goes on', async () => {
    await advancingFor(14);
    expect(await inRecord(checkStuckLetters)).toBe(0);
    expect(await alarms()).toEqual([]);
    await advancingFor(16);
    expect(await inRecord(checkStuckLetters)).toBe(1);
    expect(await inRecord(checkStuckLetters)).toBe(1);
    expect(await alarms()).toEqual([
      expect.objectContaining({
        kind: 'letter-stuck',
        objectId: letter,
        params: { since: expect.any(String) },
      }),
    ]);
    await advancingFor(null);
    expect(await inRecord(checkStuckLetters)).toBe(0);
    expect(await alarms()).toEqual([]);
  });

  it('does not count days that only the business clock was moved by', async () => {
    await advancingFor(1);
    await inRecord((sql) => moveClock(sql, instant('2024-03-01T08:00:00+07:00')));
    expect(await inRecord(checkStuckLetters)).toBe(0);
    await advancingFor(null);
  });

  it('is looked at by the watch of the worker', async () => {
    await advancingFor(16);
    const watch = new AlarmWatch({ database, scope }, pino({ level: 'silent' }));
    watch.start();
    while ((await alarms()).length === 0) await pause(20);
    await watch.stop();
    expect(await alarms()).toMatchObject([{ kind: 'letter-stuck', objectId: letter }]);
    await advancingFor(null);
  });
});
