import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyPassingReport } from '../../test/any-report.js';
import { sampleUnits } from '../../test/sample-units.js';
import {
  accepted,
  consolidation as context,
  idOf,
  submitted,
} from '../../test/submitted-reports.js';
import { percentOf } from '../figure/percent.js';
import { summedCodes, viewCodes } from '../form/report-form.js';
import { checkConsolidation } from './check-consolidation.js';
import { consolidate } from './consolidate.js';
import { type SubmittedReport } from './submitted-report.js';

/** Any reports of any units: some returned, some with a replacement, in any order. */
const anyReports = fc
  .array(
    fc.record({
      unit: fc.constantFrom(...sampleUnits),
      report: anyPassingReport,
      others: fc.nat({ max: 1 }),
      fate: fc.constantFrom('accepted', 'accepted', 'returned', 'received'),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ unit, report, others, fate }, index): SubmittedReport => {
      const part = {
        indicator: '5.1',
        conductor: 'Sở Nội vụ',
        window: String(others),
        wholeYear: '0',
      } as const;
      const earlier = rows.slice(0, index).findLastIndex((row) => row.unit === unit);
      return submitted(
        unit,
        { ...report, conductedByOthers: [part] },
        {
          document: idOf(`BC-${index}`),
          replaces: earlier < 0 ? null : idOf(`BC-${earlier}`),
          state:
            fate === 'accepted'
              ? accepted(`2024-11-01T00:${String(index).padStart(2, '0')}:00.000Z`)
              : { kind: fate === 'returned' ? 'returned' : 'received' },
        },
      );
    }),
  );

/** By hand and without the code under test: the last accepted row of each unit, plain numbers. */
function recount(reports: readonly SubmittedReport[]) {
  const last = new Map<string, SubmittedReport>();
  for (const report of reports)
    if (report.state.kind === 'accepted') last.set(report.unit.code, report);
  const rows = [...last.values()];
  const sum = (valueOf: (row: SubmittedReport) => number) =>
    rows.length === 0 ? null : String(rows.reduce((total, row) => total + valueOf(row), 0));
  const figure = (code: (typeof summedCodes | typeof viewCodes)[number]) =>
    sum(
      ({ report }) =>
        Number(report.figures[code].window) -
        (code === '5.1' ? Number(report.conductedByOthers[0]?.window) : 0),
    );
  return { figure, units: rows.length };
}

describe('consolidate of any reports', () => {
  it('equals a naive recount', () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        const result = consolidate(reports, context);
        const { figure, units } = recount(reports);
        expect(result.sources).toHaveLength(units);
        expect(result.missing).toHaveLength(sampleUnits.length - units);
        for (const code of [...summedCodes, ...viewCodes]) {
          expect(result.totals[code].window).toBe(figure(code));
        }
      }),
    );
  });

  it('does not depend on the order in which reports are given', () => {
    const shuffled = anyReports.chain((reports) =>
      fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
    );
    fc.assert(
      fc.property(shuffled, ([reports, others]) => {
        expect(consolidate(others, context)).toEqual(consolidate(reports, context));
      }),
    );
  });

  it('has percents of the sums, never the mean of percents', () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        const { totals } = consolidate(reports, context);
        expect(totals['1.4'].window).toBe(percentOf(totals['1.3'].window, totals['0.1'].window));
        expect(totals['10.3'].window).toBe(percentOf(totals['10.2'].window, totals['10.1'].window));
      }),
    );
  });

  it('passes its own check', () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        const result = consolidate(reports, context);
        expect(checkConsolidation(result, reports, context)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
