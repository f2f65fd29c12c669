import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CycleId } from '@congvu/domain';
import { openRecord, type TestRecord } from '../../test/record.js';
import { aReader, aReport, momentOf, openWholeYear, settleUntil } from '../../test/sample-cycle.js';
import { type Reader } from '../document/document-scope.js';
import { receiveByIssue } from '../obligation/receive-by-issue.js';
import { findFrozenList, listFrozenLists } from './frozen-list.repository.js';

const chairman = aReader('CT', 'UBND', 'signer', 'supervisor');
const officer = aReader('STP.CV', 'STP', 'officer');
const lateOfficer = aReader('HPL.CV', 'HPL', 'officer');
const stranger = aReader('HDT.X1.CV', 'X1', 'officer');

describe('the frozen lists of a year', () => {
  let record: TestRecord;
  let cycleId: CycleId;
  beforeAll(async () => {
    record = await openRecord();
    cycleId = await openWholeYear(record);
    await record.asApp(async (sql) => {
      await receiveByIssue(sql, await aReport(sql, 'STP', 'N14'), momentOf('2024-11-14 23:59'));
      await receiveByIssue(sql, await aReport(sql, 'VP', 'N14'), momentOf('2024-11-13 10:00'));
      await receiveByIssue(sql, await aReport(sql, 'HPB', 'N14'), momentOf('2024-11-15 00:00'));
    });
    await settleUntil(record, '2024-11-15 08:00');
  });
  afterAll(() => record.close());

  const lists = (reader: Reader) => record.asApp((sql) => listFrozenLists(sql, reader, cycleId));
  const n14 = async (reader: Reader) => (await lists(reader)).find(({ code }) => code === 'N14');

  it('are those of the cut-offs that have passed, the earliest first', async () => {
    const all = await lists(chairman);
    const plan = all.filter(({ code }) => code.startsWith('N'));
    expect(plan.map(({ code, asOf }) => [code, asOf])).toEqual([
      ['N08', momentOf('2024-07-01 00:00')],
      ['N14', momentOf('2024-11-15 00:00')],
    ]);
    expect(all).toEqual(plan);
  });

  it('tell who had handed in before the cut-off and who had not, in the official order', async () => {
    const list = await n14(chairman);
    expect(list).toMatchObject({
      words: 'trước ngày 15/11 hàng năm',
      frozenAt: expect.stringMatching(/^2024-11-15T01:00/),
      isIntact: true,
      isWhole: true,
      cycle: { id: cycleId, year: 2024 },
    });
    expect(list?.explanation).toContain('15/11');
    expect(list?.received.map(({ code, kind }) => [code, kind])).toEqual([
      ['VP', 'office'],
      ['STP', 'department'],
    ]);
    expect(list?.missing).toHaveLength(27);
    expect(list?.missing.map(({ code }) => code)).toContain('HPB');
    expect(list?.missing.at(-1)).toMatchObject({ code: 'HVN', kind: 'district' });
  });

  it('show a unit its own line alone, with the hash of the whole', async () => {
    const [own, late, whole] = [await n14(officer), await n14(lateOfficer), await n14(chairman)];
    expect(own).toMatchObject({ missing: [], isWhole: false, sha256: whole?.sha256 });
    expect(own?.received.map(({ code }) => code)).toEqual(['STP']);
    expect(late?.received).toEqual([]);
    expect(late?.missing.map(({ code }) => code)).toEqual(['HPL']);
    expect(await lists(stranger)).toEqual([]);
    const found = await record.asApp((sql) => findFrozenList(sql, stranger, whole?.id ?? ''));
    expect(found).toBeUndefined();
  });

  it('are found by their own id', async () => {
    const list = await n14(chairman);
    const found = await record.asApp((sql) => findFrozenList(sql, chairman, list?.id ?? ''));
    expect(found).toEqual(list);
  });

  it('say so when their bytes have been changed behind the back of the record', async () => {
    const rename = (from: string, to: string) =>
      record.asOwner((sql) =>
        sql.execute(
          `UPDATE frozen_list f SET canonical = convert_to(replace(convert_from(f.canonical, 'UTF8'), $1, $2), 'UTF8')
           FROM due d WHERE d.id = f.due_id AND d.code = 'N14'`,
          [from, to],
        ),
      );
    await record.asOwner(async (sql) => {
      await sql.execute('ALTER TABLE frozen_list DROP CONSTRAINT frozen_list_hash');
      await sql.execute('ALTER TABLE frozen_list DISABLE TRIGGER frozen_list_kept');
    });
    const intact = async () => (await lists(chairman)).map(({ isIntact }) => isIntact);
    await rename('Sở Tư pháp', 'Sở Tư Pháp');
    expect(await intact()).toEqual([true, false]);
    await rename('Sở Tư Pháp', 'Sở Tư pháp');
    expect(await intact()).toEqual([true, true]);
  });
});
