import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DocumentId, type ObligationId } from '@congvu/domain';
import { openRecord, type TestRecord } from '../../test/record.js';
import {
  aReader,
  aReport,
  momentOf,
  obligationOf,
  openWholeYear,
  settleUntil,
} from '../../test/sample-cycle.js';
import { type Reader } from '../document/document-scope.js';
import { newId } from '../database/new-id.js';
import { findObligation } from './obligation.repository.js';

const supervisor = aReader('SNV.TP', 'SNV', 'reviewer', 'supervisor');
const officer = aReader('HPB.CV', 'HPB', 'officer');
const stranger = aReader('STP.CV', 'STP', 'officer');

describe('an obligation', () => {
  let record: TestRecord;
  let id: ObligationId;
  let letter: DocumentId;
  beforeAll(async () => {
    record = await openRecord();
    await openWholeYear(record);
    id = await record.asApp((sql) => obligationOf(sql, 'HPB', 'N14'));
    letter = await record.asApp((sql) => aReport(sql, 'HPB', 'N14'));
    await record.asApp((sql) =>
      sql.execute('UPDATE document SET drafter_post_id = $2 WHERE id = $1', [
        letter,
        officer.postId,
      ]),
    );
    await settleUntil(record, '2024-11-15 08:00');
  });
  afterAll(() => record.close());
  const find = (reader: Reader, wanted: string = id) =>
    record.asApp((sql) => findObligation(sql, reader, wanted));

  it('says what is owed, by when, in which words, and how the days were found', async () => {
    expect(await find(officer)).toMatchObject({
      code: 'N14',
      class: 'plan',
      source: 'IV.3.g',
      cycle: { year: 2024 },
      unit: { code: 'HPB', name: 'Ủy ban nhân dân huyện Phú Bình' },
      deadline: {
        words: 'trước ngày 15/11 hàng năm',
        explanation: expect.stringContaining('14/11/2024'),
        target: '2024-11-14',
        cutoff: momentOf('2024-11-15 00:00'),
        calendarVersions: [{ year: 2024, version: 1 }],
      },
      state: 'open',
      lateWorkingDays: 1,
    });
  });

  it('names the template of the unit for the letter that is expected', async () => {
    const found = await find(officer);
    expect(found?.letterTemplates).toEqual([
      { id: expect.any(String), title: 'Báo cáo năm về thực hiện Đề án Văn hóa công vụ' },
    ]);
  });

  it('lists the notices that were given, with the names of that day', async () => {
    const notices = (await find(supervisor))?.notices ?? [];
    expect(notices.map(({ kind, number, dueOn }) => `${kind} ${String(number)} ${dueOn}`)).toEqual([
      'reminder 30 2024-10-03',
      'reminder 10 2024-10-31',
      'reminder 5 2024-11-07',
      'reminder 5 2024-11-07',
      'reminder 2 2024-11-12',
      'reminder 2 2024-11-12',
      'reminder 0 2024-11-14',
      'reminder 0 2024-11-14',
      'rung 1 2024-11-15',
      'rung 1 2024-11-15',
      'rung 1 2024-11-15',
    ]);
    expect(notices[0]?.recipient).toMatchObject({
      postCode: 'HPB.CV',
      unitName: 'Ủy ban nhân dân huyện Phú Bình',
    });
  });

  it('shows the letters written for it to those who may read them', async () => {
    expect((await find(officer))?.letters).toEqual([
      {
        documentId: letter,
        subject: 'việc thử',
        number: null,
        symbol: 'SNV-CCVC',
        status: 'drafting',
      },
    ]);
    expect((await find(supervisor))?.letters).toEqual([]);
  });

  it('does not exist for another unit, and inner steps not for the province', async () => {
    expect(await find(stranger)).toBeUndefined();
    const inner = await record.asApp((sql) => obligationOf(sql, 'HPB', 'D05'));
    expect(await find(supervisor, inner)).toBeUndefined();
    expect(await find(officer, inner)).toMatchObject({ code: 'D05', class: 'internal' });
    expect(await find(supervisor, newId())).toBeUndefined();
  });
});
