import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CycleId } from '@congvu/domain';
import { openRecord, type TestRecord } from '../../test/record.js';
import { aReader, aReport, openWholeYear } from '../../test/sample-cycle.js';
import { type Reader } from '../document/document-scope.js';
import { cycleTracking } from './cycle-tracking.repository.js';

const chairman = aReader('CT', 'UBND', 'signer', 'supervisor');
const officer = aReader('STP.CV', 'STP', 'officer');

describe('the tracking of a plan', () => {
  let record: TestRecord;
  let cycleId: CycleId;
  beforeAll(async () => {
    record = await openRecord();
    cycleId = await openWholeYear(record);
    await record.asOwner(async (sql) => {
      for (const unit of ['SYT', 'STP', 'HPL']) {
        const id = await aReport(sql, unit, 'N14');
        if (unit === 'HPL') continue;
        await sql.execute('ALTER TABLE document DISABLE TRIGGER USER');
        await sql.execute(
          `UPDATE document SET status = 'issued', number = 7, issued_on = '2024-11-12' WHERE id = $1`,
          [id],
        );
        await sql.execute('ALTER TABLE document ENABLE TRIGGER USER');
      }
    });
  });
  afterAll(() => record.close());

  const trackingOf = (reader: Reader) => record.asApp((sql) => cycleTracking(sql, reader, cycleId));

  it('names who leads a task and who helps, by unit or by group', async () => {
    const { tasks } = await trackingOf(chairman);
    expect(tasks).toHaveLength(14);
    const taskOf = (wanted: string) => tasks.find(({ code }) => code === wanted);
    expect(taskOf('N02')).toMatchObject({
      source: 'IV.1.b',
      leads: ['Sở Nội vụ'],
      expected: ['Kế hoạch kiểm tra', 'Quyết định lập đoàn kiểm tra', 'Thông báo kết quả kiểm tra'],
    });
    expect(taskOf('N02')?.coordinators).toContain('Thanh tra tỉnh');
    expect(taskOf('N07')?.coordinators).toEqual([
      'Sở Nội vụ',
      'Các sở, ban, ngành (trừ Sở Thông tin và Truyền thông, Sở Nội vụ)',
      'Ủy ban nhân dân các huyện, thành phố',
    ]);
    expect(taskOf('N14')?.leads).toEqual([
      'Các sở, ban, ngành',
      'Ủy ban nhân dân các huyện, thành phố',
    ]);
  });

  it('holds the letters that have been issued, in the official order', async () => {
    const { letters, board } = await trackingOf(chairman);
    const nameOf = (id: string) => board.units.find(({ unitId }) => unitId === id)?.code;
    expect(letters.map(({ unitId, ...letter }) => [nameOf(unitId), letter])).toEqual(
      ['STP', 'SYT'].map((unit) => [
        unit,
        { code: 'N14', number: 7, symbol: expect.any(String), issuedOn: '2024-11-12' },
      ]),
    );
  });

  it('shows a unit its own tasks, steps and letters alone', async () => {
    const { tasks, letters, board } = await trackingOf(officer);
    expect(board.units.map(({ code }) => code)).toEqual(['STP']);
    expect(tasks.some(({ code }) => code.startsWith('D'))).toBe(true);
    expect(tasks.some(({ code }) => code === 'N05')).toBe(false);
    expect(letters).toHaveLength(1);
  });
});
