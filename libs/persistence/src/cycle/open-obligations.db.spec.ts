import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CycleId } from '@congvu/domain';
import { openRecord, type TestRecord } from '../../test/record.js';
import { momentOf, openWholeYear, openYear } from '../../test/sample-cycle.js';
import { moveClock } from '../installation/installation.repository.js';
import { openObligations } from './open-obligations.js';

/** Everything that opening writes, without the moments at which it is delivered. */
const RECORD = `SELECT (SELECT jsonb_agg(to_jsonb(o) ORDER BY o.id) FROM obligation o) AS obligations,
  (SELECT jsonb_agg(to_jsonb(d) ORDER BY d.id) FROM due d) AS due,
  (SELECT jsonb_agg(to_jsonb(x) ORDER BY x.id) FROM act x) AS acts,
  (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.id) FROM aggregate a) AS aggregates,
  (SELECT count(*) FROM audit_entry) AS entries`;

describe('the year 2024 once it is open', () => {
  let record: TestRecord;
  let cycleId: CycleId;
  beforeAll(async () => {
    record = await openRecord();
    ({ cycleId } = await record.asApp(openYear));
    await record.asApp((sql) => openObligations(sql, cycleId));
  });
  afterAll(() => record.close());
  const rows = <Row>(text: string, values: readonly unknown[] = []) =>
    record.asApp((sql) => sql.query<Row>(text, values));

  it('gives 29 units 210 obligations; inner steps are counted apart, three communes owe one of them', async () => {
    const counts = await record.asApp((sql) => openObligations(sql, cycleId));
    expect(counts).toMatchObject({ units: 32, obligations: 210, internalSteps: 184 });
    const [communes] = await rows(
      `SELECT count(DISTINCT uc.id)::int AS units, count(*)::int AS steps, min(o.code) AS code FROM obligation o
       JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN unit u ON u.id = uc.unit_id WHERE u.kind = 'commune'`,
    );
    expect(communes).toEqual({ units: 3, steps: 3, code: 'D11' });
  });

  it.each([
    {
      code: 'N08',
      target: '2024-06-28',
      cutoff: '2024-06-30T17:00:00.000Z',
      words: 'Quý II năm 2024',
    },
    {
      code: 'N14',
      target: '2024-11-14',
      cutoff: '2024-11-14T17:00:00.000Z',
      words: 'trước ngày 15/11 hàng năm',
    },
  ])('dates $code for all 29: target $target, cut-off $cutoff', async ({ code, ...dates }) => {
    const found = await rows(
      `SELECT DISTINCT target, cutoff, deadline ->> 'ruleText' AS words, deadline -> 'calendarVersions' AS versions
       FROM obligation WHERE code = $1`,
      [code],
    );
    expect(found).toEqual([{ ...dates, versions: [{ year: 2024, version: 1 }] }]);
  });

  it('leaves what waits for a day planned, and gives no date to what waits for an event', async () => {
    const states = await rows<{ state: string; codes: string[] }>(
      `SELECT state, array_agg(DISTINCT code ORDER BY code) AS codes FROM obligation GROUP BY state ORDER BY state`,
    );
    expect(states.find(({ state }) => state === 'planned')?.codes).toEqual([
      'D12',
      'D13',
      'D14',
      'D15',
    ]);
    const undated = await rows<{ code: string }>(
      `SELECT DISTINCT code FROM obligation WHERE target IS NULL AND deadline ->> 'outcome' = 'AWAITING_EVENT' ORDER BY code`,
    );
    expect(undated.map(({ code }) => code)).toEqual(['D01', 'D03', 'D04', 'D05']);
  });

  it('waits for every day of the ladders once: reminders, list and rungs of N14', async () => {
    const due = await rows<{ kind: string; days: string; units: number }>(
      `SELECT kind, string_agg(DISTINCT to_char(due_on, 'DD/MM'), ' ') AS days, count(DISTINCT obligation_id)::int AS units
       FROM due WHERE code = 'N14' GROUP BY kind ORDER BY kind`,
    );
    expect(due).toEqual([
      { kind: 'freeze', days: '15/11', units: 0 },
      { kind: 'reminder', days: '03/10 07/11 12/11 14/11 31/10', units: 29 },
      { kind: 'rung', days: '15/11 18/11 19/11 25/11 29/11', units: 29 },
    ]);
  });

  it('is adopted by every unit in its first act, which its state is the fold of', async () => {
    const [first] = await rows(
      `SELECT x.seq, x.kind, x.capacity, a.seq AS aggregate_seq, x.body -> 'obligations' AS codes,
         (SELECT jsonb_agg(key ORDER BY key) FROM jsonb_object_keys(a.state) key) AS owed, a.advancing_since IS NOT NULL AS moving
       FROM act x JOIN aggregate a ON a.id = x.aggregate_id JOIN unit_cycle uc ON uc.id = a.id
       JOIN unit u ON u.id = uc.unit_id WHERE u.code = 'HPB'`,
    );
    expect(first).toMatchObject({
      seq: 1,
      kind: 'adopt',
      capacity: null,
      aggregate_seq: 1,
      moving: true,
    });
    expect(first).toHaveProperty('codes', (first as { owed: unknown }).owed);
  });

  it('changes nothing when it is opened again, also after receipts have cancelled due rows', async () => {
    await record.asApp((sql) =>
      sql.execute(
        `UPDATE due SET state = 'cancelled', settled_at = business_now() WHERE code = 'D02'`,
      ),
    );
    const before = await rows(RECORD);
    await record.asApp((sql) => openObligations(sql, cycleId));
    expect(await rows(RECORD)).toEqual(before);
  });
});

describe('a year that is opened late', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await openRecord();
    await record.asApp((sql) => moveClock(sql, momentOf('2024-06-03 09:00')));
    await openWholeYear(record);
  });
  afterAll(() => record.close());

  it('reminds nobody for days that were over', async () => {
    const due = await record.asApp((sql) =>
      sql.query<{ on: string }>(
        `SELECT DISTINCT due_on AS on FROM due WHERE code = 'N08' AND kind = 'reminder' ORDER BY due_on`,
      ),
    );
    expect(due.map(({ on }) => on)).toEqual([
      '2024-06-14',
      '2024-06-21',
      '2024-06-26',
      '2024-06-28',
    ]);
  });
});
