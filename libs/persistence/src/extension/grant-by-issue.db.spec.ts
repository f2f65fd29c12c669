import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plainDate } from '@congvu/calendar';
import { type ActId, type DocumentId, type ObligationId, type UnitId } from '@congvu/domain';
import {
  aCapacity,
  aLetter,
  openRecord,
  SAMPLE_SCOPE,
  type TestRecord,
} from '../../test/record.js';
import {
  aCommand,
  aReport,
  momentOf,
  obligationOf,
  openWholeYear,
  settleUntil,
} from '../../test/sample-cycle.js';
import { verifyAudit } from '../audit/audit-chain.js';
import { newId } from '../database/new-id.js';
import { receiveByIssue } from '../obligation/receive-by-issue.js';
import { recordObligationAct } from '../obligation/record-obligation-act.js';
import { sampleId } from '../sample-province/sample-ids.js';
import {
  adviseExtension,
  insertExtension,
  latestExtension,
  writeExtensionLetter,
} from './extension-request.repository.js';
import { grantByIssue } from './grant-by-issue.js';

const grantedAt = momentOf('2024-06-24 10:00');
const grantedOn = plainDate('2024-07-31');

describe('a later date for the rules of Quý II', () => {
  let record: TestRecord;
  let obligationId: ObligationId;
  let letter: DocumentId;
  beforeEach(async () => {
    record = await openRecord();
    await openWholeYear(record);
    obligationId = await record.asApp((sql) => obligationOf(sql, 'SLDTBXH', 'N08'));
    letter = await record.asApp((sql) => aLetter(sql, 'UBND'));
    await record.asOwner((sql) =>
      sql.execute(
        `UPDATE document SET number = 12, symbol = 'UBND-NC', issued_on = '2024-06-24' WHERE id = $1`,
        [letter],
      ),
    );
  });
  afterEach(() => record.close());

  const request = (of = obligationId) =>
    record.asApp((sql) =>
      insertExtension(sql, {
        obligationId: of,
        officeUnitId: sampleId('unit', 'VP') as UnitId,
        wantedOn: grantedOn,
        reason: 'Chờ ý kiến thẩm định',
        capacity: aCapacity('sldtbxh.cv'),
      }),
    );
  const advised = async (of = obligationId) => {
    const id = await request(of);
    await record.asApp(async (sql) => {
      const opinion = {
        supports: true,
        opinion: 'Đề nghị có lý do',
        capacity: aCapacity('snv.tp'),
      };
      await adviseExtension(sql, id, opinion);
      await writeExtensionLetter(sql, [id], { documentId: letter, grantedOn });
    });
    return id;
  };
  const issue = () => record.asApp((sql) => grantByIssue(sql, letter, grantedAt));
  const row = (of = obligationId) =>
    record.asApp((sql) =>
      sql.one<Record<string, unknown>>(
        'nghĩa vụ',
        `SELECT o.state, o.target, o.cutoff, o.extended_by AS by, o.deadline ->> 'ruleText' AS words,
           o.deadline ->> 'explanation' AS why, a.state -> o.code -> 'extended' AS fold
         FROM obligation o JOIN aggregate a ON a.id = o.unit_cycle_id WHERE o.id = $1`,
        [of],
      ),
    );
  const dueOf = (state: string) =>
    record.asApp((sql) =>
      sql.query<{ day: string }>(
        `SELECT kind || ' ' || number || ' ' || due_on AS day FROM due
         WHERE obligation_id = $1 AND state = $2 ORDER BY due_on, kind, number`,
        [obligationId, state],
      ),
    );

  it('moves with the issue of the letter: dates, words, act and ladder in one', async () => {
    await advised();
    await settleUntil(record, '2024-06-24 09:00');
    const told = await dueOf('done');
    await issue();
    expect(await row()).toMatchObject({
      state: 'open',
      target: '2024-07-31',
      cutoff: momentOf('2024-08-01 00:00'),
      by: letter,
      words: 'Quý II năm 2024',
      why: expect.stringContaining('theo Công văn số 12/UBND-NC ngày 24/06/2024 của Ủy ban'),
      fold: { document: letter, target: '2024-07-31' },
    });
    expect((await dueOf('waiting')).map(({ day }) => day)).toEqual([
      'reminder 10 2024-07-17',
      'reminder 5 2024-07-24',
      'reminder 2 2024-07-29',
      'reminder 0 2024-07-31',
      'rung 1 2024-08-01',
      'rung 2 2024-08-05',
      'rung 3 2024-08-07',
      'rung 4 2024-08-14',
      'rung 5 2024-10-31',
    ]);
    expect(await dueOf('done')).toEqual(told);
    expect(told).toHaveLength(3);
    expect((await verifyAudit(record.app, SAMPLE_SCOPE)).faults).toEqual([]);
  });

  it('leaves the unit out of the list of the old cut-off and puts it on one of its own', async () => {
    await advised();
    await issue();
    await settleUntil(record, '2024-08-01 09:00');
    const lists = await record.asApp((sql) =>
      sql.query<{ asOf: string; missing: number }>(
        `SELECT d.as_of AS "asOf", jsonb_array_length(convert_from(f.canonical, 'UTF8')::jsonb -> 'missing') AS missing
         FROM frozen_list f JOIN due d ON d.id = f.due_id WHERE d.code = 'N08' ORDER BY d.as_of`,
      ),
    );
    expect(lists.map(({ missing }) => missing)).toEqual([28, 1]);
  });

  it('grants several units by one letter, and only once', async () => {
    const other = await record.asApp((sql) => obligationOf(sql, 'STC', 'N08'));
    await advised();
    await advised(other);
    await issue();
    await issue();
    expect([await row(), await row(other)]).toMatchObject([{ by: letter }, { by: letter }]);
    const acts = await record.asApp((sql) => sql.query(`SELECT 1 FROM act WHERE kind = 'extend'`));
    expect(acts).toHaveLength(2);
    const untouched = await record.asApp((sql) => obligationOf(sql, 'STP', 'N08'));
    expect(await row(untouched)).toMatchObject({ by: null, target: '2024-06-28', fold: null });
  });

  it('without a decision nothing moves', async () => {
    await request();
    await issue();
    expect(await row()).toMatchObject({ by: null, target: '2024-06-28' });
    expect(await record.asApp((sql) => latestExtension(sql, obligationId))).toMatchObject({
      state: 'requested',
    });
  });

  it('moves the date of what has come meanwhile, and makes nobody wait for it again', async () => {
    await advised();
    const report = await record.asApp((sql) => aReport(sql, 'SLDTBXH', 'N08'));
    await record.asApp((sql) => receiveByIssue(sql, report, momentOf('2024-07-03 10:00')));
    await issue();
    expect(await row()).toMatchObject({ state: 'received', target: '2024-07-31' });
    expect(await dueOf('waiting')).toEqual([]);
  });

  it('of what is waived is asked no more', async () => {
    await advised();
    await record.asApp((sql) =>
      recordObligationAct(sql, {
        obligationId,
        kind: 'waive',
        note: 'Sáp nhập đơn vị',
        capacity: aCapacity('snv.gd'),
        command: aCommand('snv.gd'),
        actId: newId<ActId>(),
        groundsId: letter,
      }),
    );
    await issue();
    expect(await row()).toMatchObject({ state: 'waived', by: null });
    const request = await record.asApp((sql) => latestExtension(sql, obligationId));
    expect(request).toMatchObject({ state: 'withdrawn', answer: 'Sáp nhập đơn vị' });
  });

  it('is asked for once at a time, in the record, too', async () => {
    await request();
    await expect(request()).rejects.toThrow('extension_request_one');
  });

  it.each([
    [`UPDATE extension_request SET reason = 'khác'`, 'stay as they were written'],
    [
      `UPDATE extension_request SET state = 'granted', closed_at = now()`,
      'extension_request_advised',
    ],
    ['DELETE FROM extension_request', 'extension_request'],
    [
      `UPDATE obligation SET extended_by = (SELECT id FROM document LIMIT 1) WHERE code = 'N08'`,
      'an extension gives a later date',
    ],
  ])('is guarded against %s', async (text, message) => {
    await request();
    await expect(record.asOwner((sql) => sql.execute(text))).rejects.toThrow(message);
  });
});
