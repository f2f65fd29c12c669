import { describe, expect, it } from '@jest/globals';
import { headingCodes } from './narrative-heading.js';
import {
  enteredCodes,
  indicatorOf,
  indicators,
  percentCodes,
  quotientOf,
  summedCodes,
  viewCodes,
  yearlyReportForm,
} from './report-form.js';

describe('the form of the yearly report', () => {
  it('has 43 indicators in eleven groups: 41 entered, 2 computed', () => {
    expect(yearlyReportForm.groups.map(({ number }) => number)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(indicators).toHaveLength(43);
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(43);
    expect(enteredCodes).toHaveLength(41);
    expect(percentCodes).toEqual(['1.4', '10.3']);
  });

  it('numbers each indicator by its group and place, the percent among them', () => {
    for (const { number, indicators: rows } of yearlyReportForm.groups) {
      expect(rows.map(({ code }) => code)).toEqual(
        rows.map((_, index) => `${number}.${index + 1}`),
      );
    }
  });

  it('sums 25 rows, views 14, leaves 2 alone', () => {
    expect(viewCodes).toEqual([
      '1.5',
      '1.6',
      '4.1',
      '4.2',
      '5.1',
      '5.2',
      '5.3',
      '5.4',
      '5.5',
      '5.6',
      '9.1',
      '9.2',
      '9.3',
      '9.4',
    ]);
    const left = enteredCodes.filter(
      (code) => !new Set<string>([...summedCodes, ...viewCodes]).has(code),
    );
    expect(left).toEqual(['9.5', '9.6']);
    expect(summedCodes).toHaveLength(25);
  });

  it('keeps the words of the outline', () => {
    expect(indicatorOf('1.4').text).toBe('Tỷ lệ được quán triệt (1.3 / 0.1)');
    expect(indicatorOf('9.4')).toEqual({
      code: '9.4',
      text: 'Trong 9.3: đã thông báo lý do cho tổ chức, công dân',
      unit: 'hồ sơ',
      type: 'count',
      consolidation: 'V',
    });
    expect(quotientOf('10.3')).toEqual({ part: '10.2', whole: '10.1' });
  });

  it('is JSON as it stands, with twelve headings and Biểu 02–07', () => {
    expect(JSON.parse(JSON.stringify(yearlyReportForm))).toEqual(yearlyReportForm);
    expect(yearlyReportForm.annexes.map(({ number }) => number)).toEqual([
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
    ]);
    expect([headingCodes[0], headingCodes.at(-1), headingCodes.length]).toEqual(['A.I.1', 'B', 12]);
  });
});
