import { plainDate } from '@congvu/calendar';
import { EvidenceStillNeeded, type ObligationId, type RecordedEvidenceKind } from '@congvu/domain';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aCapacity, openRecord, type TestRecord } from '../../test/record.js';
import { momentOf, obligationOf, openWholeYear, settleUntil } from '../../test/sample-cycle.js';
import { appendAudit } from '../audit/audit.repository.js';
import { newId } from '../database/new-id.js';
import { moveClock } from '../installation/installation.repository.js';
import { lockUnitCycle } from '../obligation/locked-unit-cycle.js';
import { cancelEvidence, recordEvidence } from './record-evidence.js';

describe('evidence', () => {
  let record: TestRecord;
  beforeEach(async () => {
    record = await openRecord();
    await openWholeYear(record);
  });
  afterEach(() => record.close());

  const idOf = (unit: string, code: string) => record.asApp((sql) => obligationOf(sql, unit, code));
  const add = (obligation: ObligationId, kind: RecordedEvidenceKind, on: string) =>
    record.asApp(async (sql) => {
      const id = newId();
      const evidence = {
        id,
        kind,
        happenedOn: plainDate(on),
        title: 'Kết quả thử',
        reference: '',
        quantity: null,
        capacity: aCapacity('stp.cv'),
      };
      const entries = await recordEvidence(sql, await lockUnitCycle(sql, obligation), evidence);
      await appendAudit(sql, ...entries);
      return id;
    });
  const cancel = (obligation: ObligationId, id: string) =>
    record.asApp(async (sql) => {
      const unitCycle = await lockUnitCycle(sql, obligation);
      const capacity = aCapacity('stp.cv');
      await appendAudit(
        sql,
        await cancelEvidence(sql, unitCycle, { id, capacity, reason: 'ghi nhầm ngày' }),
      );
    });
  const row = (id: ObligationId) =>
    record.asApp((sql) =>
      sql.one<Record<string, unknown>>(
        'nghĩa vụ',
        `SELECT o.state, o.received_at AS at, o.document_id AS document,
           (SELECT array_agg(DISTINCT d.state) FROM due d WHERE d.obligation_id = o.id) AS due,
           (SELECT array_agg(a.kind ORDER BY a.seq) FROM act a WHERE a.aggregate_id = o.unit_cycle_id) AS acts,
           (SELECT g.state -> o.code ->> 'state' FROM aggregate g WHERE g.id = o.unit_cycle_id) AS folded
         FROM obligation o WHERE o.id = $1`,
        [id],
      ),
    );
  const toldOfMissing = (unit: string, code: string) =>
    record.asApp((sql) =>
      sql.query<{ line: string }>(
        `SELECT to_char(d.due_on, 'DD/MM') || ' ' || string_agg(e.recipient ->> 'postCode', ', ' ORDER BY e.recipient ->> 'postCode') AS line
         FROM due d JOIN escalation e ON e.due_id = d.id JOIN obligation o ON o.id = d.obligation_id
         JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN unit u ON u.id = uc.unit_id
         WHERE d.kind = 'checkpoint' AND u.code = $1 AND o.code = $2 GROUP BY d.due_on ORDER BY d.due_on`,
        [unit, code],
      ),
    );

  it('ends what ends by evidence, once every demanded kind is there, and its reminders with it', async () => {
    const training = await idOf('SNV', 'N03');
    await add(training, 'other', '2024-01-08');
    expect(await row(training)).toMatchObject({ state: 'open', at: null });
    await add(training, 'attendance-list', '2024-01-08');
    expect(await row(training)).toMatchObject({
      state: 'fulfilled',
      folded: 'fulfilled',
      document: null,
      due: ['cancelled'],
    });
    expect((await row(training)).at).not.toBeNull();
    await add(training, 'attendance-list', '2024-01-08');
    expect((await row(training)).acts).toEqual(expect.arrayContaining(['adopt', 'fulfil']));
    const fulfilled = ((await row(training)).acts as string[]).filter((kind) => kind === 'fulfil');
    expect(fulfilled).toHaveLength(1);
  });

  it('leaves what never ends open', async () => {
    const briefing = await idOf('STP', 'N09');
    await add(briefing, 'session-list', '2024-01-08');
    expect(await row(briefing)).toMatchObject({ state: 'open', at: null });
  });

  it('is cancelled once, and never what the obligation was fulfilled by alone', async () => {
    const training = await idOf('SNV', 'N03');
    const wrong = await add(training, 'attendance-list', '2024-01-08');
    await expect(cancel(training, wrong)).rejects.toThrow(EvidenceStillNeeded);
    await add(training, 'attendance-list', '2024-01-08');
    await cancel(training, wrong);
    await expect(cancel(training, wrong)).rejects.toMatchObject({ code: 'evidence-cancelled' });
    expect(await row(training)).toMatchObject({ state: 'fulfilled' });
    await expect(
      record.asOwner((sql) =>
        sql.execute(`UPDATE evidence SET title = 'khác' WHERE cancelled_at IS NULL`),
      ),
    ).rejects.toThrow('evidence is cancelled once and never changed');
  });

  it('is asked for at a checkpoint where none was recorded since the one before it', async () => {
    const told = await idOf('STP', 'N09');
    const other = await idOf('STC', 'N09');
    await record.asApp((sql) => moveClock(sql, momentOf('2024-06-03 08:00')));
    await add(other, 'session-list', '2024-06-03');
    const wrong = await add(told, 'session-list', '2024-06-03');
    await cancel(told, wrong);
    await settleUntil(record, '2024-06-28 08:00');
    expect(await toldOfMissing('STP', 'N09')).toEqual([{ line: '28/06 STP.CV, STP.TP' }]);
    expect(await toldOfMissing('STC', 'N09')).toEqual([]);
    await add(told, 'session-list', '2024-07-01');
    await settleUntil(record, '2024-10-31 08:00');
    expect(await toldOfMissing('STP', 'N09')).toEqual([{ line: '28/06 STP.CV, STP.TP' }]);
    expect(await toldOfMissing('STC', 'N09')).toEqual([{ line: '31/10 STC.CV, STC.TP' }]);
  });
});
