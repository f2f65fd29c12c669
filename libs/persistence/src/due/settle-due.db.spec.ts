import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../database/database.js';
import { openRecord, SAMPLE_SCOPE, type TestRecord } from '../../test/record.js';
import { aReport, momentOf, openWholeYear, settleUntil } from '../../test/sample-cycle.js';
import { moveClock } from '../installation/installation.repository.js';
import { receiveByIssue } from '../obligation/receive-by-issue.js';
import { nextDueAt } from './due.repository.js';
import { settleDue } from './settle-due.js';

describe('the days of the year 2024', () => {
  let record: TestRecord;
  beforeEach(async () => {
    record = await openRecord();
    await openWholeYear(record);
  });
  afterEach(() => record.close());
  const rows = <Row>(text: string, values: readonly unknown[] = []) =>
    record.asApp((sql) => sql.query<Row>(text, values));
  const receive = async (unit: string, at: string) => {
    await record.asApp(async (sql) =>
      receiveByIssue(sql, await aReport(sql, unit, 'N14'), momentOf(at)),
    );
  };
  const receiveAllBut = async (late: readonly string[], at: string) => {
    const units = await rows<{ code: string }>(
      'SELECT code FROM unit WHERE reporting ORDER BY official_order',
    );
    for (const { code } of units) if (!late.includes(code)) await receive(code, at);
  };
  /** Who was told about the unit's N14, day by day. */
  const toldOf = async (unit: string) => {
    const told = await rows<{ line: string }>(
      `SELECT to_char(d.due_on, 'DD/MM') || ' ' || e.form || ' ' || string_agg(coalesce(e.recipient ->> 'postCode', '-'), ', ' ORDER BY e.recipient ->> 'postCode') AS line
       FROM escalation e JOIN due d ON d.id = e.due_id JOIN obligation o ON o.id = d.obligation_id
       JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN unit u ON u.id = uc.unit_id
       WHERE u.code = $1 AND o.code = 'N14' GROUP BY d.due_on, d.number, e.form ORDER BY d.due_on, e.form`,
      [unit],
    );
    return told.map(({ line }) => line);
  };

  it('waits for the first of them, and for nothing before it', async () => {
    expect(await record.asApp(nextDueAt)).toBe(momentOf('2024-01-16 08:00'));
    expect(await record.asApp((sql) => settleDue(sql, 100))).toBe(0);
  });

  it('climbs the ladder of the report on its days, to those whom the plan names', async () => {
    await settleUntil(record, '2024-11-29 08:00');
    expect(await toldOf('HPB')).toEqual([
      '03/10 message HPB.CV',
      '31/10 message HPB.CV',
      '07/11 message HPB.CV, HPB.TP',
      '12/11 message HPB.CV, HPB.TP',
      '14/11 message HPB.CV, HPB.TP',
      '15/11 message HPB.CV, HPB.TP',
      '15/11 phone-list SNV.CV2',
      '18/11 message HPB.CVP, HPB.PTT1, HPB.PTT2, HPB.TT',
      '19/11 letter SNV.PGD',
      '25/11 letter PCT-NC, SNV.GD',
      '29/11 note SNV.GD, SNV.TP',
    ]);
  });

  it('says so where nobody holds the post', async () => {
    await settleUntil(record, '2024-11-18 08:00');
    expect((await toldOf('BDT')).at(-1)).toBe('18/11 message BDT.PTT1, BDT.PTT2, BDT.TT, -');
  });

  it('rings the bell of those who are told, with the obligation it is about', async () => {
    await settleUntil(record, '2024-11-15 08:00');
    const told = await rows<{ kind: string; n: number }>(
      `SELECT n.kind, count(*)::int AS n FROM notification n JOIN account a ON a.person_id = n.person_id
       JOIN obligation o ON o.id = n.obligation_id WHERE a.username = 'hpb.cv' AND o.code = 'N14' GROUP BY n.kind ORDER BY n.kind`,
    );
    expect(told).toEqual([
      { kind: 'obligation-due', n: 5 },
      { kind: 'obligation-overdue', n: 1 },
    ]);
  });

  it('stops with the receipt, in the same transaction', async () => {
    await settleUntil(record, '2024-11-15 08:00');
    await receive('HPB', '2024-11-15 15:00');
    await settleUntil(record, '2024-11-29 08:00');
    expect((await toldOf('HPB')).slice(-2)).toEqual([
      '15/11 message HPB.CV, HPB.TP',
      '15/11 phone-list SNV.CV2',
    ]);
  });

  it('tells nobody about what is not owed yet', async () => {
    await record.asApp((sql) =>
      sql.execute(
        `INSERT INTO due (id, authority_id, cycle_id, obligation_id, code, kind, number, due_on, due_at)
         SELECT uuidv7(), o.authority_id, uc.cycle_id, o.id, o.code, 'reminder', 9, business_today(), business_now()
         FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id WHERE o.code = 'D15'`,
      ),
    );
    expect(await record.asApp((sql) => settleDue(sql, 100))).toBe(29);
    expect(await rows('SELECT 1 FROM escalation')).toEqual([]);
    expect(await rows(`SELECT DISTINCT state FROM due WHERE settled_at IS NOT NULL`)).toEqual([
      { state: 'cancelled' },
    ]);
  });

  it('freezes who had and who had not at 00:00 of 15/11, whatever came later', async () => {
    await receiveAllBut(['HPB', 'HPL', 'HVN', 'SLDTBXH'], '2024-11-14 23:59');
    await receive('HPB', '2024-11-15 00:00');
    await settleUntil(record, '2024-11-15 08:00');
    const [list] = await rows<{ body: string; same: boolean; on: string }>(
      `SELECT convert_from(f.canonical, 'UTF8') AS body, f.sha256 = sha256(f.canonical) AS same, d.due_on AS on
       FROM frozen_list f JOIN due d ON d.id = f.due_id WHERE d.code = 'N14'`,
    );
    const { missing, received, asOf } = JSON.parse(list?.body ?? '{}') as Record<
      string,
      { unit: string }[]
    >;
    expect(list).toMatchObject({ same: true, on: '2024-11-15' });
    expect(asOf).toBe(momentOf('2024-11-15 00:00'));
    expect(missing?.map(({ unit }) => unit)).toEqual(['SLDTBXH', 'HPB', 'HPL', 'HVN']);
    expect(received).toHaveLength(25);
  });

  it('opens a phase on its day, for all who owe something in it', async () => {
    const statesOf = (code: string) =>
      rows<{ state: string; n: number }>(
        'SELECT state, count(*)::int AS n FROM obligation WHERE code = $1 GROUP BY state',
        [code],
      );
    await settleUntil(record, '2024-11-14 23:59');
    expect(await statesOf('D14')).toEqual([{ state: 'planned', n: 29 }]);
    await settleUntil(record, '2024-11-15 00:00');
    expect(await statesOf('D14')).toEqual([{ state: 'open', n: 29 }]);
    expect(await statesOf('D15')).toEqual([{ state: 'planned', n: 29 }]);
    const phases = await rows<{ phase: string }>(
      `SELECT body ->> 'phase' AS phase FROM act WHERE kind = 'open-phase' AND seq > 6 ORDER BY seq`,
    );
    expect(phases.map(({ phase }) => phase).sort()).toEqual(['DANH-GIA', 'TONG-HOP']);
  });

  it('is settled once by two workers at the same time', async () => {
    await record.asApp((sql) => moveClock(sql, momentOf('2024-06-28 08:00')));
    const other = await Database.connect({ url: record.urls.appUrl, poolSize: 1 });
    const work = async (database: Database) => {
      let settled = 0;
      for (;;) {
        const batch = await database.transaction(SAMPLE_SCOPE, (sql) => settleDue(sql, 20));
        if (batch === 0) return settled;
        settled += batch;
      }
    };
    try {
      const [due] = await rows<{ n: number }>(
        `SELECT count(*)::int AS n FROM due WHERE due_at <= business_now()`,
      );
      const settled = await Promise.all([work(record.app), work(other)]);
      expect(settled.every((n) => n > 0)).toBe(true);
      expect(settled.reduce((sum, n) => sum + n, 0)).toBe(due?.n);
    } finally {
      await other.close();
    }
    const twice = await rows(
      `SELECT due_id FROM escalation GROUP BY due_id, form, recipient ->> 'postCode', recipient ->> 'personId' HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
    expect(
      await rows(`SELECT 1 FROM due WHERE state = 'waiting' AND due_at <= business_now()`),
    ).toEqual([]);
  });
});
