import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@congvu/calendar';
import { checkLetterBody } from '@congvu/domain';
import {
  checkReport,
  composeReportLetter,
  hindrances,
  type ReportContext,
  reportTextFaults,
} from '@congvu/report';
import { REPORT_TEMPLATES } from './report-templates.js';
import { REPORTING_UNITS, TOTAL_HEADCOUNT } from './reporting-units.js';
import { SampleInconsistent } from './sample-errors.js';
import { sampleReportOf } from './sample-report.js';

const contextOf = (kind: string, outgoingLetters: string | null): ReportContext => ({
  year: 2024,
  window: { from: plainDate('2023-12-15'), to: plainDate('2024-10-31') },
  unit: { kind: kind === 'district' ? 'district' : 'agency' },
  previousYear: null,
  ruleRegister: null,
  outgoingLetters,
  excellentCap: null,
  communes: null,
});

describe('the sample reports of 2024', () => {
  it.each(REPORTING_UNITS.map(({ code, kind }) => [code, kind] as const))(
    'of %s may be submitted, whether the unit keeps its register here or elsewhere',
    (code, kind) => {
      const report = sampleReportOf(code);
      const template = REPORT_TEMPLATES.find((one) => one.draftingUnit === code);
      expect(reportTextFaults(report, 'complete')).toEqual([]);
      for (const outgoing of [null, '4']) {
        const context = contextOf(kind, outgoing);
        const faults = checkReport(report, context);
        expect(hindrances(faults)).toEqual([]);
        expect(faults.filter(({ level }) => level === 'warn')).toEqual([]);
        const body = template && composeReportLetter(template.body, report, context);
        expect(body && checkLetterBody(body)).toEqual([]);
      }
    },
  );

  it('add up to the head count of the province', () => {
    const sum = REPORTING_UNITS.map(({ code }) =>
      Number(sampleReportOf(code).figures['0.1'].window),
    );
    expect(sum.reduce((total, part) => total + part, 0)).toBe(TOTAL_HEADCOUNT);
  });

  it('are the same each time, and there is none of another unit', () => {
    expect(sampleReportOf('SYT')).toEqual(sampleReportOf('SYT'));
    expect(() => sampleReportOf('XX')).toThrow(SampleInconsistent);
  });
});
