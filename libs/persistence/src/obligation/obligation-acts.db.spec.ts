import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type ActId,
  type DocumentId,
  type ObligationId,
  reduceUnitCycle,
  type UnitCycle,
  type UnitCycleActBody,
} from '@congvu/domain';
import { aCapacity, openRecord, SAMPLE_SCOPE, type TestRecord } from '../../test/record.js';
import {
  aCommand,
  aReport,
  momentOf,
  obligationOf,
  openWholeYear,
} from '../../test/sample-cycle.js';
import { verifyAudit } from '../audit/audit-chain.js';
import { newId } from '../database/new-id.js';
import { receiveByIssue } from './receive-by-issue.js';
import { type ObligationOrder, recordObligationAct } from './record-obligation-act.js';

const received = momentOf('2024-11-14 10:00');

describe('acts on an obligation', () => {
  let record: TestRecord;
  let obligationId: ObligationId;
  let letter: DocumentId;
  beforeEach(async () => {
    record = await openRecord();
    await openWholeYear(record);
    obligationId = await record.asApp((sql) => obligationOf(sql, 'STP', 'N14'));
    letter = await record.asApp((sql) => aReport(sql, 'STP', 'N14'));
  });
  afterEach(() => record.close());

  const issue = (document: DocumentId, at = received) =>
    record.asApp((sql) => receiveByIssue(sql, document, at));
  const act = (kind: ObligationOrder['kind'], note = '') =>
    record.asApp((sql) =>
      recordObligationAct(sql, {
        obligationId,
        kind,
        note,
        capacity: aCapacity('snv.tp'),
        command: aCommand('snv.tp'),
        actId: newId<ActId>(),
      }),
    );
  const row = () =>
    record.asApp((sql) =>
      sql.one<Record<string, unknown>>(
        'nghĩa vụ',
        `SELECT o.state, o.document_id AS document, o.received_at AS "receivedAt", o.returns,
           (SELECT array_agg(DISTINCT d.state) FROM due d WHERE d.obligation_id = o.id) AS due
         FROM obligation o WHERE o.id = $1`,
        [obligationId],
      ),
    );

  it('receive the report with the issue of its letter, and end reminders and rungs with it', async () => {
    await issue(letter);
    expect(await row()).toEqual({
      state: 'received',
      document: letter,
      receivedAt: received,
      returns: 0,
      due: ['cancelled'],
    });
  });

  it('leave a letter alone that fulfils nothing', async () => {
    const evidence = await record.asApp((sql) => aReport(sql, 'SNV', 'N01'));
    await issue(evidence);
    await issue(newId<DocumentId>());
    const acts = await record.asApp((sql) => sql.query(`SELECT 1 FROM act WHERE kind = 'receive'`));
    expect(acts).toEqual([]);
  });

  it('take what comes before its phase has opened', async () => {
    const early = await record.asApp((sql) => aReport(sql, 'STP', 'D15'));
    obligationId = await record.asApp((sql) => obligationOf(sql, 'STP', 'D15'));
    expect(await row()).toMatchObject({ state: 'planned' });
    await issue(early);
    expect(await row()).toMatchObject({ state: 'received', document: early });
  });

  it('keep the first receipt when a replacement follows a return', async () => {
    await issue(letter);
    await act('return-report', 'Biểu 03 thiếu số liệu.');
    const second = await record.asApp((sql) => aReport(sql, 'STP', 'N14'));
    await issue(second, momentOf('2024-11-20 10:00'));
    expect(await row()).toMatchObject({
      state: 'received',
      document: second,
      receivedAt: received,
      returns: 1,
    });
    await act('accept');
    expect((await row())['state']).toBe('accepted');
    await issue(await record.asApp((sql) => aReport(sql, 'STP', 'N14')));
    expect(await row()).toMatchObject({ state: 'accepted', document: second });
  });

  it('are refused where there is nothing to judge', async () => {
    await expect(act('accept')).rejects.toMatchObject({
      code: 'obligation-act-does-not-apply',
      standing: 'open',
    });
    await act('waive', 'Giải thể.');
    expect(await row()).toMatchObject({ state: 'waived', due: ['cancelled'] });
    await expect(act('waive')).rejects.toMatchObject({ standing: 'waived' });
  });

  it('are done by one of two at once', async () => {
    await issue(letter);
    const both = await Promise.allSettled([act('accept'), act('return-report')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('leave in every row the fold of what was done, and chains that verify', async () => {
    await issue(letter);
    await act('return-report', 'Thiếu biểu.');
    const rows = await record.asApp((sql) =>
      sql.query<{
        id: string;
        state: UnitCycle;
        bodies: UnitCycleActBody[];
        owed: Record<string, unknown>;
      }>(
        `SELECT a.id, a.state, (SELECT jsonb_agg(x.body ORDER BY x.seq) FROM act x WHERE x.aggregate_id = a.id) AS bodies,
           (SELECT jsonb_object_agg(o.code, jsonb_build_object('state', o.state, 'document', o.document_id, 'returns', o.returns))
            FROM obligation o WHERE o.unit_cycle_id = a.id AND o.state <> 'planned') AS owed
         FROM aggregate a WHERE a.kind = 'unit-cycle'`,
      ),
    );
    expect(rows).toHaveLength(32);
    for (const { state, bodies, owed } of rows) {
      const fold = bodies.reduce<UnitCycle>(reduceUnitCycle, {});
      expect(state).toEqual(fold);
      const mirrored = Object.entries(fold).map(([code, { state: its, document, returns }]) => [
        code,
        { state: its, document, returns },
      ]);
      expect(owed).toEqual(Object.fromEntries(mirrored));
    }
    const [noted] = await record.asApp((sql) => sql.query('SELECT text FROM act_note'));
    expect(noted).toEqual({ text: 'Thiếu biểu.' });
    expect((await verifyAudit(record.app, SAMPLE_SCOPE)).faults).toEqual([]);
  });
});
