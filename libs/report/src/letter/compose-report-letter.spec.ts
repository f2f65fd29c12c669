import { describe, expect, it } from '@jest/globals';
import { type Block, checkLetterBody, type LetterBody, type TableBlock } from '@congvu/domain';
import fc from 'fast-check';
import { anyPassingReport } from '../../test/any-report.js';
import { changed } from '../../test/report-changes.js';
import { context, passingReport } from '../../test/reports.js';
import { type ReportContext } from '../check/report-context.js';
import { formatFigure } from '../figure/format-figure.js';
import { disciplineForms } from '../form/discipline-form.js';
import { narrativeHeadings } from '../form/narrative-heading.js';
import { enteredCodes, indicatorOf, indicators } from '../form/report-form.js';
import { disciplinedCategories, staffCategories } from '../form/staff-category.js';
import { keyed } from '../keyed.js';
import { type UnitReport } from '../report.js';
import { composeReportLetter } from './compose-report-letter.js';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const bodyOf = (...blocks: Block[]): LetterBody => ({ schema: 'letter-body', version: 1, blocks });

const draft = bodyOf(
  { kind: 'addressees', items: ['Sở Nội vụ'] },
  paragraph('Báo cáo như sau:'),
  paragraph('Trên đây là báo cáo./.'),
  { kind: 'recipients', lines: [{ text: 'Như trên' }], archive: 'VT' },
);

const composed = (report: UnitReport, around: Partial<ReportContext> = {}, body = draft) =>
  composeReportLetter(body, report, { ...context, ...around }).blocks;
const annexOf = (blocks: readonly Block[], number: string) => {
  const annex = blocks.find(
    (block) => block.kind === 'annex' && block.title.startsWith(`Biểu ${number}.`),
  );
  if (annex?.kind !== 'annex') throw new Error(`no Biểu ${number}`);
  return annex;
};
const tablesOf = (blocks: readonly Block[], number: string): TableBlock[] =>
  annexOf(blocks, number).blocks.filter((block) => block.kind === 'table');
const rowsOf = (blocks: readonly Block[], number: string) =>
  tablesOf(blocks, number).flatMap(({ rows }) => rows);
const words = (blocks: readonly Block[]) =>
  blocks.map((block) => ('text' in block ? block.text : `[${block.kind}]`));
const digits = (value: string | null | undefined) => (value == null ? '–' : formatFigure(value));

describe('composeReportLetter', () => {
  it('puts the narrative after the opening and Biểu 01–07 before the recipients', () => {
    const blocks = composed(passingReport);
    const [addressees, opening, first, ...rest] = words(blocks);
    expect([addressees, opening, first]).toEqual([
      '[addressees]',
      'Báo cáo như sau:',
      'A. KẾT QUẢ THỰC HIỆN',
    ]);
    expect(rest.at(-9)).toBe('Trên đây là báo cáo./.');
    expect(rest.at(-1)).toBe('[recipients]');
    const titles = blocks.flatMap((block) => (block.kind === 'annex' ? [block.title] : []));
    expect(titles.map((title) => title.slice(0, 8))).toEqual(
      ['01', '02', '03', '04', '05', '06', '07'].map((number) => `Biểu ${number}.`),
    );
  });

  it('has every heading of the outline in its order, with a sentence where nothing is said', () => {
    const headings = composed(passingReport).flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    );
    expect(headings).toEqual([
      'A. KẾT QUẢ THỰC HIỆN',
      'I. CÔNG TÁC QUÁN TRIỆT, CHỈ ĐẠO THỰC HIỆN',
      '1. Quán triệt, tuyên truyền',
      '2. Văn bản chỉ đạo',
      '3. Công tác chỉ đạo, tổ chức thực hiện',
      '3.1. Nhận thức, trách nhiệm',
      '3.2. Đơn vị đầu mối',
      '3.3. Thanh tra, kiểm tra',
      '3.4. Khen thưởng, kỷ luật',
      'II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG CỦA VĂN HÓA CÔNG VỤ',
      '1. Tinh thần, thái độ làm việc',
      '2. Giao tiếp, ứng xử',
      '3. Đạo đức, lối sống',
      '4. Trang phục',
      'III. ĐÁNH GIÁ CHUNG, HẠN CHẾ, NGUYÊN NHÂN',
      'B. PHƯƠNG HƯỚNG, KIẾN NGHỊ',
    ]);
    const said = words(composed(passingReport));
    expect(said).toContain('Đã quán triệt cho 98 người, đạt 98,00 %.');
    expect(said.filter((text) => text === 'Không có nội dung báo cáo.')).toHaveLength(
      narrativeHeadings.length - 1,
    );
  });

  it('shows the year before, and says where there is none to compare with', () => {
    const without = annexOf(composed(passingReport), '01');
    expect(words(without.blocks)).toContain('Số liệu năm trước: chưa có số liệu so sánh.');
    const previousYear = keyed(enteredCodes, (code) => (code === '1.3' ? '1500' : '2000'));
    const blocks = composed(passingReport, { previousYear });
    expect(
      rowsOf(blocks, '01')
        .find(([code]) => code === '1.3')
        ?.at(-1),
    ).toBe('1.500');
    expect(
      rowsOf(blocks, '01')
        .find(([code]) => code === '1.4')
        ?.at(-1),
    ).toBe('75,00');
    expect(words(annexOf(blocks, '01').blocks)).not.toContain(
      'Số liệu năm trước: chưa có số liệu so sánh.',
    );
  });

  it('prints an explanation under the form it belongs to, and only while it is asked for', () => {
    const notes = [
      { rule: 'K03', pointer: '/computed/1.4/window', text: 'Mười người đi học dài hạn.' },
      { rule: 'K12', pointer: '/inspections/0/recommendations/0/done', text: 'Đang chờ kinh phí.' },
    ];
    const low = { '/figures/1.3/window': '90', '/notes': notes };
    const blocks = composed(changed(passingReport, low));
    expect(words(annexOf(blocks, '01').blocks)).toContain(
      'Chỉ tiêu 1.4 (số liệu trong kỳ): Mười người đi học dài hạn.',
    );
    const needless = words(
      annexOf(composed(changed(passingReport, { '/notes': notes })), '01').blocks,
    );
    expect(needless).not.toContain('Giải trình');
    const undone = { '/inspections/0/recommendations/0/done': false, '/notes': notes };
    const inspected = composed(changed(passingReport, undone));
    expect(words(annexOf(inspected, '06').blocks)).toContain('Biểu 06, mục 1: Đang chờ kinh phí.');
  });

  it('has the columns of Biểu 03 by the law of the day', () => {
    const titles = (report: UnitReport, from: string) =>
      tablesOf(composed(report, { window: { from, to: from } as ReportContext['window'] }), '03')
        .flatMap(({ columns }) => columns)
        .map(({ title }) => title);
    expect(titles(passingReport, '2023-12-15')).toContain('Giáng chức');
    const later = {
      ...passingReport,
      discipline: {
        ...passingReport.discipline,
        cells: keyed(disciplinedCategories, (category) => ({
          ...passingReport.discipline.cells[category],
          demotion: null,
          'salary-lowered': null,
        })),
        columnTotals: {
          ...passingReport.discipline.columnTotals,
          demotion: null,
          'salary-lowered': null,
        },
      },
    };
    expect(titles(later, '2025-12-15')).not.toContain('Giáng chức');
    expect(titles(passingReport, '2025-12-15')).toContain('Giáng chức');
  });

  it('says that there is nothing where a list is empty', () => {
    const blocks = composed({ ...passingReport, letters: [], difficulties: [] });
    expect(words(annexOf(blocks, '02').blocks)).toEqual(['Không phát sinh.']);
    expect(words(annexOf(blocks, '07').blocks)).toEqual(['Không phát sinh.']);
  });

  it('goes on in further rows with a text too long for one, and in a further table after 500', () => {
    const findings = Array.from({ length: 300 }, (_, i) => `chữ${String(i)}`).join(' ');
    const [first] = passingReport.inspections;
    if (!first) throw new Error('no inspection');
    const long = composed({ ...passingReport, inspections: [{ ...first, findings }] });
    const cells = rowsOf(long, '06').map((row) => row[4] ?? '');
    expect(cells.filter((cell) => cell !== '').length).toBeGreaterThan(1);
    expect(cells.filter((cell) => cell !== '').join(' ')).toBe(findings);
    const [award] = passingReport.awards;
    if (!award) throw new Error('no award');
    const many = composed({ ...passingReport, awards: Array.from({ length: 501 }, () => award) });
    expect(tablesOf(many, '05').map(({ rows }) => rows.length)).toEqual([500, 1]);
  });
});

/** Parts that a drafter may have written, in any order. */
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.constant<Block>({ kind: 'addressees', items: ['Sở Nội vụ'] }),
  fc.string().map(paragraph),
  fc.string().map((text): Block => ({ kind: 'heading', level: 1, text })),
  fc.string().map((text): Block => ({ kind: 'basis', text })),
  fc.constant<Block>({ kind: 'recipients', lines: [], archive: 'VT' }),
  fc.string().map((title): Block => ({ kind: 'annex', title, blocks: [] })),
);

/** Every estimate differs from its figure: neither may be printed for the other. */
const withOtherEstimates = (report: UnitReport): UnitReport => ({
  ...report,
  figures: keyed(enteredCodes, (code) => {
    const { window } = report.figures[code];
    return { window, wholeYear: String(BigInt(window ?? '0') + 1_234n) };
  }),
});

describe('composeReportLetter of any report', () => {
  it('loses and moves none of the drafter’s blocks', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 8 }), (blocks) => {
        const own = new Set(blocks);
        const all = composed(passingReport, {}, bodyOf(...blocks));
        expect(all.filter((block) => own.has(block))).toEqual(blocks.filter((b) => own.has(b)));
        expect(all.length).toBeGreaterThan(blocks.length + 7);
      }),
    );
  });

  it('prints every figure of Biểu 01, 03, 04 and of 0.1 in its cell, and is a sound letter', () => {
    fc.assert(
      fc.property(anyPassingReport, (passing) => {
        const report = withOtherEstimates(passing);
        const body = composeReportLetter(draft, report, context);
        expect(checkLetterBody(body)).toEqual([]);
        const { blocks } = body;
        const figures = new Map(rowsOf(blocks, '01').map((row) => [row[0], row]));
        for (const code of enteredCodes) {
          const { window, wholeYear } = report.figures[code];
          expect(figures.get(code)).toEqual([
            code,
            indicatorOf(code).text,
            indicatorOf(code).unit,
            digits(window),
            digits(wholeYear),
          ]);
        }
        expect(indicators.every(({ code }) => figures.has(code))).toBe(true);
        expect(tablesOf(blocks, '01')[1]?.rows.map((row) => row[1])).toEqual(
          staffCategories.map((category) => digits(report.headcount[category])),
        );
        expect(rowsOf(blocks, '03').slice(0, -1)).toEqual(
          disciplinedCategories.map((category) => [
            expect.any(String),
            ...disciplineForms.map((form) => digits(report.discipline.cells[category][form])),
            digits(report.discipline.rowTotals[category]),
          ]),
        );
        expect(rowsOf(blocks, '04').map((row) => row.slice(1))).toEqual(
          staffCategories.map((category) => {
            const { rated, excellent, good, completed, notCompleted } = report.ratings[category];
            return [rated, excellent, good, completed, notCompleted].map(digits);
          }),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('prints every row of the lists', () => {
    const blocks = composed(passingReport);
    expect(rowsOf(blocks, '02').map((row) => row[1])).toEqual(
      passingReport.letters.map(({ numberAndSymbol }) => numberAndSymbol),
    );
    expect(rowsOf(blocks, '02')[0]).toEqual([
      'Công văn',
      '12/SYT-TCCB',
      '04/03/2024',
      'Triển khai Đề án Văn hóa công vụ',
      'Văn bản chỉ đạo',
      '–',
    ]);
    expect(rowsOf(blocks, '05')).toHaveLength(passingReport.awards.length);
    expect(rowsOf(blocks, '06').map((row) => row[5])).toEqual(['Bổ sung biển tên', 'Niêm yết lại']);
    expect(rowsOf(blocks, '07')).toEqual([['Thiếu kinh phí', 'Ủy ban nhân dân tỉnh', 'Kiến nghị']]);
    const parts = [{ indicator: '5.1', conductor: 'Sở Nội vụ', window: '1234', wholeYear: '1235' }];
    const taken = composed(changed(passingReport, { '/conductedByOthers': parts }));
    expect(rowsOf(taken, '01').at(-1)).toEqual([
      '5.1',
      indicatorOf('5.1').text,
      'Sở Nội vụ',
      '1.234',
      '1.235',
    ]);
  });
});
