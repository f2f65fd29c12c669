import { describe, expect, it } from '@jest/globals';
import { found } from '../../../test/report-changes.js';
import { passingReport } from '../../../test/reports.js';
import { mergeBlock } from '../../narrative/merge-block.js';
import { mergeFigures } from '../../narrative/merge-fields.js';

const typed = (text: string, heading = 'A.I.1') =>
  found({ [`/narrative/${heading}`]: [{ kind: 'paragraph', text }] });

describe('K24: figures of the narrative', () => {
  it('shows a typed figure that Biểu 01 does not have', () => {
    expect(typed('Đã quán triệt cho 97 người.')).toEqual([
      'K24 warn /narrative/A.I.1/0/text /figures/0.1/window /figures/1.3/window',
    ]);
    expect(typed('Đăng 21 tin bài.')).toEqual([
      'K24 warn /narrative/A.I.1/0/text /figures/1.5/window /figures/1.6/window',
    ]);
    expect(typed('Đạt 97,50 %.')).toEqual([
      'K24 warn /narrative/A.I.1/0/text /computed/1.4/window',
    ]);
  });

  it.each([
    'Đã quán triệt cho 98 người, đạt 98 %.',
    'Thực hiện Quyết định số 1847/QĐ-TTg ngày 27/12/2018 và Kế hoạch năm 2024.',
    'Số 97-người là tên một mô hình.',
    '{{1.3}} người',
    'Đạt 90/97 người, từ 5-7 người một tổ.',
    'Đăng 20 tin bài, trong đó 6 tin, bài nêu gương; 150 Lượt người dự.',
  ])('lets "%s" be', (text) => {
    expect(typed(text)).toEqual([]);
  });

  it('reads grouped numbers', () => {
    expect(typed('Giải quyết 1.000 hồ sơ.', 'A.II.1')).toEqual([]);
    expect(typed('Giải quyết 1.001 hồ sơ.', 'A.II.1')).toEqual([
      'K24 warn /narrative/A.II.1/0/text /figures/9.1/window /figures/9.2/window /figures/9.3/window /figures/9.4/window',
    ]);
  });

  it('looks into tables, too', () => {
    const column = { title: 'Kết quả', width: 1, align: 'left' };
    const table = { kind: 'table', columns: [column], rows: [['7 cuộc']] };
    expect(found({ '/narrative/A.I.3.3': [table] })).toEqual([
      'K24 warn /narrative/A.I.3.3/0/rows/0/0 /figures/5.1/window /figures/5.2/window',
    ]);
  });
});

describe('merge fields', () => {
  it('are filled as figures are printed', () => {
    const text = 'Có {{9.1}} hồ sơ, ước cả năm {{9.1|ước cả năm}}; {{1.4}} % và {{ 10.3 }} %.';
    expect(mergeFigures(text, passingReport)).toBe(
      'Có 1.000 hồ sơ, ước cả năm 1.000; 98,00 % và 99,17 %.',
    );
  });

  it('stay as they are while there is no figure', () => {
    const figures = { ...passingReport.figures, '1.1': { window: null, wholeYear: null } };
    const report = { ...passingReport, figures };
    const text = '{{1.1}} {{1.1|ước cả năm}} {{7.7}}';
    expect(mergeFigures(text, report)).toBe(text);
  });

  it('are filled in every text of a table', () => {
    const table = {
      kind: 'table',
      columns: [{ title: '{{0.1}}', width: 1, align: 'left' }],
      rows: [['{{0.2}}']],
    } as const;
    expect(mergeBlock(table, passingReport)).toEqual({
      ...table,
      columns: [{ title: '100', width: 1, align: 'left' }],
      rows: [['4']],
    });
  });
});
