import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '@congvu/calendar';
import {
  checkOverdueSeals,
  Database,
  moveClock,
  openAlarms,
  SAMPLE_AUTHORITY,
  type Scope,
  type Sql,
} from '@congvu/persistence';
import { Office, sampleDatabase, type TestDatabase } from '@congvu/testing';

const scope: Scope = { authorityId: SAMPLE_AUTHORITY };

describe('checkOverdueSeals', () => {
  let record: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    record = await sampleDatabase();
    const url = record.appUrl;
    database = await Database.connect({ url, poolSize: 2, applicationName: 'seal-spec' });
    const office = new Office({ database, scope, signer: { address: '', secret: '' } });
    const letter = await office.draft('SNV.CV1', 'SNV-CV-CCVC');
    await inRecord(async (sql) => {
      await sql.execute(
        `UPDATE register SET last_number = 1, last_date = '2024-01-12' WHERE id = (
           SELECT r.id FROM register r JOIN document d ON d.issuer_id = r.issuer_id
           WHERE d.id = $1 AND r.last_number = 0 LIMIT 1)`,
        [letter],
      );
      await sql.execute(
        `INSERT INTO register_entry (register_id, number, authority_id, document_id, symbol, entered_on, subject, capacity, signer, state)
         SELECT r.id, 1, current_authority(), $1, 'SNV-CCVC', '2024-01-12', 'x', '{}', '{}', 'awaiting-seal'
         FROM register r JOIN document d ON d.issuer_id = r.issuer_id WHERE d.id = $1 AND r.last_number = 1`,
        [letter],
      );
    });
  });
  afterAll(async () => {
    await database.close();
    await record.drop();
  });

  const inRecord = <Result>(work: (sql: Sql) => Promise<Result>) =>
    database.transaction(scope, work);

  it('says nothing on the next working day, raises one alarm after it, and ends it with the seal', async () => {
    // The number was given on a Friday.
    await inRecord((sql) => moveClock(sql, instant('2024-01-15T17:00:00+07:00')));
    expect(await inRecord(checkOverdueSeals)).toBe(0);
    await inRecord((sql) => moveClock(sql, instant('2024-01-16T00:01:00+07:00')));
    expect(await inRecord(checkOverdueSeals)).toBe(1);
    expect(await inRecord(checkOverdueSeals)).toBe(1);
    expect(await inRecord(openAlarms)).toMatchObject([
      { kind: 'number-not-sealed', params: { number: 1, symbol: 'SNV-CCVC' } },
    ]);
    await inRecord((sql) =>
      sql.execute(`UPDATE register_entry SET state = 'sealed' WHERE state = 'awaiting-seal'`),
    );
    await inRecord(checkOverdueSeals);
    expect(await inRecord(openAlarms)).toEqual([]);
  });
});
