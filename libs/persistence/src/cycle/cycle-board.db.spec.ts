import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CycleId } from '@congvu/domain';
import { openRecord, type TestRecord } from '../../test/record.js';
import { aReader, aReport, momentOf, openWholeYear } from '../../test/sample-cycle.js';
import { type Reader } from '../document/document-scope.js';
import { moveClock } from '../installation/installation.repository.js';
import { receiveByIssue } from '../obligation/receive-by-issue.js';
import { type BoardCell, type BoardUnit, cycleBoard } from './cycle-board.repository.js';

const chairman = aReader('CT', 'UBND', 'signer', 'reviewer', 'supervisor');
const reviewer = aReader('SNV.CV2', 'SNV', 'officer');
const officer = aReader('STP.CV', 'STP', 'officer');

describe('the board of the year', () => {
  let record: TestRecord;
  let cycleId: CycleId;
  beforeAll(async () => {
    record = await openRecord();
    cycleId = await openWholeYear(record);
    await record.asApp(async (sql) => {
      for (const [unit, at] of [
        ['STP', '2024-11-14 10:00'],
        ['HPB', '2024-11-15 15:00'],
        ['SLDTBXH', '2024-11-20 08:00'],
      ] as const)
        await receiveByIssue(sql, await aReport(sql, unit, 'N14'), momentOf(at));
      await moveClock(sql, momentOf('2024-11-20 09:00'));
    });
  });
  afterAll(() => record.close());

  const boardOf = (reader: Reader) => record.asApp((sql) => cycleBoard(sql, reader, cycleId));
  const cellOf = (units: readonly BoardUnit[], unit: string): BoardCell | undefined =>
    units.find(({ code }) => code === unit)?.cells.find(({ code }) => code === 'N14');

  it('shows a supervisor the 29 units in the official order with the 14 tasks of the plan, and no inner step', async () => {
    const { units, obligations, today } = await boardOf(chairman);
    expect(units.map(({ code }) => code).slice(0, 3)).toEqual(['VP', 'SNV', 'STP']);
    expect(units).toHaveLength(29);
    expect(units.flatMap(({ cells }) => cells)).toHaveLength(210);
    expect(obligations.map(({ code }) => code)).toEqual(
      Array.from({ length: 14 }, (_, place) => `N${String(place + 1).padStart(2, '0')}`),
    );
    expect(obligations.find(({ code }) => code === 'N14')).toEqual({
      code: 'N14',
      title: expect.any(String),
      words: 'trước ngày 15/11 hàng năm',
      target: '2024-11-14',
      cutoff: momentOf('2024-11-15 00:00'),
      class: 'plan',
    });
    expect(today).toBe('2024-11-20');
  });

  it('counts working days of lateness from the day of the cut-off to the receipt, or to today', async () => {
    const { units } = await boardOf(chairman);
    expect(cellOf(units, 'STP')).toMatchObject({ state: 'received', lateWorkingDays: null });
    expect(cellOf(units, 'HPB')).toMatchObject({ state: 'received', lateWorkingDays: 1 });
    expect(cellOf(units, 'SLDTBXH')).toMatchObject({ state: 'received', lateWorkingDays: 4 });
    expect(cellOf(units, 'HVN')).toMatchObject({
      state: 'open',
      lateWorkingDays: 4,
      receivedAt: null,
    });
  });

  it('shows the unit that leads every unit, and its own inner steps only', async () => {
    const { units } = await boardOf(reviewer);
    expect(units).toHaveLength(29);
    const inner = units.filter(({ cells }) => cells.some(({ code }) => code.startsWith('D')));
    expect(inner.map(({ code }) => code)).toEqual(['SNV']);
  });

  it('shows anybody else his own agency, with its inner steps', async () => {
    const { units, obligations } = await boardOf(officer);
    expect(units.map(({ code }) => code)).toEqual(['STP']);
    expect(obligations.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['N08', 'N14', 'D05', 'D15']),
    );
    expect(obligations.map(({ code }) => code)).not.toContain('N01');
  });
});
