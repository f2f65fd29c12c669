import { describe, expect, it } from '@jest/globals';
import {
  accepted,
  consolidation as context,
  idOf,
  reportOfSize,
  sampleReports,
  submitted,
} from '../../test/submitted-reports.js';
import { changed } from '../../test/report-changes.js';
import { passingReport } from '../../test/reports.js';
import { sampleUnits } from '../../test/sample-units.js';
import { changedSources, consolidate, isStale } from './consolidate.js';

const withoutHvn = sampleReports.filter(({ unit }) => unit.code !== 'HVN');
const [first] = sampleReports;
if (first === undefined) throw new Error('No sample');
const late = submitted(first.unit, changed(first.report, { '/figures/3.1/window': '13' }), {
  document: idOf('BC-VP-2'),
  replaces: first.document,
  state: accepted('2024-11-20T02:00:00.000Z'),
});

describe('consolidate', () => {
  it('counts 27.926 people in the 29 units, 26.475 without Võ Nhai', () => {
    expect(sampleUnits).toHaveLength(29);
    expect(consolidate(sampleReports, context).totals['0.1'].window).toBe('27926');
    expect(consolidate(sampleReports, context).missing).toEqual([]);
    const frozen = consolidate(withoutHvn, context);
    expect(frozen.totals['0.1'].window).toBe('26475');
    expect(frozen.missing.map(({ name }) => name)).toEqual(['UBND huyện Võ Nhai']);
  });

  it('adds the categories up to the check sum of the loader', () => {
    const { annexes } = consolidate(sampleReports, context);
    expect(annexes.headcount).toEqual({
      CB: '73',
      CC: '1899',
      VC: '21630',
      CX: '3373',
      HD: '951',
    });
    expect(annexes.discipline.CC.reprimand).toBe('29');
    expect(annexes.discipline.VC.recall).toBeNull();
    expect(annexes.ratings.VC.good).toBe(String(29 * 30));
  });

  it('computes percents from the sums', () => {
    const [big, small] = [
      changed(passingReport, { '/figures/10.1/window': '9000', '/figures/10.2/window': '9000' }),
      changed(passingReport, { '/figures/10.1/window': '1000', '/figures/10.2/window': '0' }),
    ];
    const units = sampleUnits.slice(0, 2);
    const reports = [big, small].map((report, index) =>
      submitted(units[index] ?? { code: '', name: '' }, report),
    );
    const { totals } = consolidate(reports, { ...context, units });
    expect(totals['10.3'].window).toBe('90.00');
    expect(totals['10.3'].sources.map(({ pointer }) => pointer)).toEqual([
      '/figures/10.2',
      '/figures/10.2',
      '/figures/10.1',
      '/figures/10.1',
    ]);
  });

  it('takes out by view what another body conducted, and names the place', () => {
    const others = [{ indicator: '5.1', conductor: 'Sở Nội vụ', window: '1', wholeYear: '2' }];
    const visited = submitted(first.unit, changed(first.report, { '/conductedByOthers': others }));
    const { totals } = consolidate([visited], context);
    expect(totals['5.1']).toEqual({
      unit: 'cuộc',
      window: '1',
      wholeYear: '0',
      sources: [
        { unit: 'VP', document: 'BC-VP', pointer: '/figures/5.1', effect: 'added' },
        { unit: 'VP', document: 'BC-VP', pointer: '/conductedByOthers/0', effect: 'taken-out' },
      ],
    });
    expect(totals['5.2'].window).toBe('1');
  });

  it('does not sum procedures, which every unit posts alike', () => {
    const codes = Object.keys(consolidate(sampleReports, context).totals);
    expect(codes).toHaveLength(41);
    expect(codes).not.toContain('9.5');
    expect(codes).not.toContain('9.6');
  });

  it('counts an empty figure as none, not as 0', () => {
    const empty = changed(first.report, { '/figures/3.1': { window: null, wholeYear: '3' } });
    const none = changed(first.report, { '/figures/3.1': { window: null, wholeYear: null } });
    expect(consolidate([submitted(first.unit, empty)], context).totals['3.1']).toMatchObject({
      window: null,
      wholeYear: '3',
    });
    expect(consolidate([submitted(first.unit, none)], context).totals['3.1'].sources).toEqual([]);
  });

  it('keeps each paragraph with its figures and its place', () => {
    const { narrative } = consolidate(sampleReports.slice(0, 1), context);
    expect(narrative['A.I.1']).toEqual([
      {
        unit: 'VP',
        document: 'BC-VP',
        pointer: '/narrative/A.I.1/0',
        block: { kind: 'paragraph', text: 'Đã quán triệt cho 98 người, đạt 73,13 %.' },
      },
    ]);
  });
});

describe('the version that counts', () => {
  it('is the last accepted one', () => {
    const result = consolidate([late, first], context);
    expect(result.sources).toEqual([{ unit: 'VP', document: 'BC-VP-2', sha256: late.sha256 }]);
    expect(result.notCounted).toEqual([{ unit: 'VP', document: 'BC-VP', reason: 'superseded' }]);
    expect(result.totals['3.1'].window).toBe('13');
  });

  it.each([{ kind: 'received' }, { kind: 'returned' }] as const)(
    'is still the earlier one while the replacement is %j',
    (state) => {
      const result = consolidate([{ ...late, state }, first], context);
      expect(result.sources.map(({ document }) => document)).toEqual(['BC-VP']);
      expect(result.notCounted).toEqual([
        { unit: 'VP', document: 'BC-VP-2', reason: 'not-accepted' },
      ]);
    },
  );

  it('is the later one of two that do not name each other', () => {
    const other = { ...late, replaces: null };
    for (const reports of [
      [first, other],
      [other, first],
    ]) {
      expect(consolidate(reports, context).totals['3.1'].window).toBe('13');
    }
  });

  it('is the replacement, even when the version before was accepted after it', () => {
    const again = { ...first, state: accepted('2024-11-25T02:00:00.000Z') };
    expect(consolidate([late, again], context).totals['3.1'].window).toBe('13');
  });

  it('is never that of a commune, whose figures are in its district', () => {
    const commune = submitted({ code: 'HDT.HS', name: 'UBND xã Hoàng Sơn' });
    const result = consolidate([...sampleReports, commune], context);
    expect(result.totals['0.1'].window).toBe('27926');
    expect(result.notCounted).toEqual([
      { unit: 'HDT.HS', document: 'BC-HDT.HS', reason: 'not-a-reporting-unit' },
    ]);
  });
});

describe('a consolidation', () => {
  const before = consolidate(withoutHvn, context);

  it('is fresh while its sources are what they were, in any order', () => {
    expect(isStale(before, [...withoutHvn].reverse(), context)).toBe(false);
    expect(changedSources(before, withoutHvn, context)).toEqual([]);
  });

  it('is stale when a report comes, is replaced or goes', () => {
    const came = sampleReports;
    const replaced = [...withoutHvn, late];
    const gone = withoutHvn.slice(1);
    const codes = (reports: typeof sampleReports) =>
      changedSources(before, reports, context).map(({ code }) => code);
    for (const reports of [came, replaced, gone])
      expect(isStale(before, reports, context)).toBe(true);
    expect([codes(came), codes(replaced), codes(gone)]).toEqual([['HVN'], ['VP'], ['VP']]);
  });

  it('is stale when the content of a document is another one', () => {
    const [unit] = sampleUnits;
    if (unit === undefined) throw new Error('No sample');
    const edited = changed(reportOfSize(unit), { '/figures/3.1/window': '99' });
    const reports = [submitted(unit, edited), ...withoutHvn.slice(1)];
    expect(isStale(before, reports, context)).toBe(true);
    expect(changedSources(before, reports, context).map(({ code }) => code)).toEqual(['VP']);
  });
});
