import { describe, expect, it } from '@jest/globals';
import { changed } from '../../test/report-changes.js';
import {
  accepted,
  consolidation as context,
  idOf,
  sampleReports,
  submitted,
} from '../../test/submitted-reports.js';
import { checkConsolidation } from './check-consolidation.js';
import { consolidate } from './consolidate.js';
import { type Consolidation } from './consolidation.js';

const [vp, snv] = sampleReports;
if (vp === undefined || snv === undefined) throw new Error('No sample');
const stated = consolidate(sampleReports, context);
const found = (result: Consolidation, reports = sampleReports) =>
  checkConsolidation(result, reports, context).map(({ rule, level, pointers }) =>
    [rule, level, ...pointers].join(' '),
  );
const withTotal = (code: keyof Consolidation['totals'], window: string): Consolidation => ({
  ...stated,
  totals: { ...stated.totals, [code]: { ...stated.totals[code], window } },
});

describe('K26: the report of the province', () => {
  it('is right when it is the recount', () => {
    expect(found(stated)).toEqual([]);
  });

  it('states the sum of the units', () => {
    expect(found(withTotal('0.1', '27927'))).toEqual(['K26 block /totals/0.1/window']);
    const [fault] = checkConsolidation(withTotal('0.1', '27927'), sampleReports, context);
    expect(fault?.detail).toBe(
      'Chỉ tiêu 0.1 (số liệu trong kỳ): báo cáo tổng hợp ghi 27.927, tính lại từ 29 đơn vị là 27.926; phải ghi 27.926.',
    );
  });

  it('has its percents computed from the sums', () => {
    expect(stated.totals['1.4'].window).toBe('10.18');
    expect(found(withTotal('1.4', '98.00'))).toEqual(['K26 block /totals/1.4/window']);
  });

  it('states the sums of the other forms', () => {
    const { annexes } = stated;
    const headcount = { ...annexes.headcount, CX: '3374' };
    expect(found({ ...stated, annexes: { ...annexes, headcount } })).toEqual([
      'K26 block /annexes/headcount/CX',
    ]);
    const CC = { ...annexes.discipline.CC, reprimand: null };
    const discipline = { ...annexes.discipline, CC };
    expect(found({ ...stated, annexes: { ...annexes, discipline } })).toEqual([
      'K26 block /annexes/discipline/CC/reprimand',
    ]);
  });

  it('names the units without a report, and no others', () => {
    const frozen = consolidate(sampleReports.slice(0, -1), context);
    expect(found({ ...frozen, missing: [] }, sampleReports.slice(0, -1))).toEqual([
      'K26 block /missing',
    ]);
    expect(found({ ...stated, missing: [snv.unit] })).toEqual(['K26 block /missing/0']);
  });

  it('has nothing of a superseded version', () => {
    const replacement = submitted(snv.unit, changed(snv.report, { '/figures/3.1/window': '20' }), {
      document: idOf('BC-SNV-2'),
      replaces: snv.document,
      state: accepted('2024-11-22T02:00:00.000Z'),
    });
    expect(found(stated, [...sampleReports, replacement])).toEqual([
      'K26 block /totals/3.1/window',
      'K26 block /sources/1',
    ]);
  });

  it('names another letter as its source, even with the same figures', () => {
    const again = submitted(snv.unit, snv.report, {
      document: idOf('BC-SNV-2'),
      replaces: snv.document,
    });
    expect(found(stated, [...sampleReports, again])).toEqual(['K26 block /sources/1']);
  });

  it('has every accepted report', () => {
    const without = { ...stated, sources: stated.sources.slice(1) };
    expect(found(without)).toEqual(['K26 block /sources']);
  });
});
