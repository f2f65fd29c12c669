import { type HeadingBlock, type ParagraphBlock, type TableBlock } from '@congvu/domain';
import { formatVietnamese } from '@congvu/calendar';
import { type PreviousYear, type ReportContext } from '../check/report-context.js';
import { computedFigures, type Figure, percentFrom } from '../figure/figure.js';
import {
  type IndicatorCode,
  indicatorOf,
  isEntered,
  type SummedCode,
  summedCodes,
  yearlyReportForm,
} from '../form/report-form.js';
import { staffCategories, staffCategoryNames } from '../form/staff-category.js';
import { type UnitReport } from '../report.js';
import { type AnnexColumn, annexTables, capitalised, paragraph, printed } from './annex-table.js';

export const INDICATOR_ANNEX_TITLE = 'Chỉ tiêu thực hiện Đề án Văn hóa công vụ';
const NO_COMPARISON = 'Số liệu năm trước: chưa có số liệu so sánh.';

const INDICATOR: readonly AnnexColumn[] = [
  ['TT', 0.07, 'center'],
  ['Chỉ tiêu', 0.47],
  ['Đơn vị tính', 0.12, 'center'],
];
const IN_WINDOW: AnnexColumn = ['Số liệu trong kỳ', 0.12, 'right'];
const WHOLE_YEAR: AnnexColumn = ['Ước cả năm', 0.12, 'right'];

type AnnexPart = HeadingBlock | ParagraphBlock | TableBlock;

/** Biểu 01: all rows with both columns and the year before, what 0.1 consists of, and what is counted elsewhere. */
export function indicatorAnnex(report: UnitReport, context: ReportContext): AnnexPart[] {
  const { from, to } = context.window;
  return [
    paragraph(
      `Số liệu trong kỳ tính từ ngày ${formatVietnamese(from)} đến ngày ${formatVietnamese(to)}.`,
    ),
    ...(context.previousYear ? [] : [paragraph(NO_COMPARISON)]),
    ...indicatorTables(report, context.previousYear),
    heading('Cơ cấu của chỉ tiêu 0.1'),
    ...annexTables(
      [
        ['Đối tượng', 0.7],
        ['Số người', 0.3, 'right'],
      ],
      staffCategories.map((category) => [
        capitalised(staffCategoryNames[category]),
        printed(report.headcount[category]),
      ]),
    ),
    ...conductedByOthers(report),
    ...ownOffices(report),
  ];
}

function indicatorTables(report: UnitReport, previous: PreviousYear | null) {
  const before: readonly AnnexColumn[] = previous ? [['Năm trước', 0.12, 'right']] : [];
  const computed = computedFigures(report.figures);
  const rows = yearlyReportForm.groups.flatMap((group): string[][] => [
    filled([String(group.number), capitalised(group.title), ''], ['', ''], previous && ''),
    ...group.indicators.map(({ code, text, unit }) => {
      const { window, wholeYear } = isEntered(code) ? report.figures[code] : computed[code];
      const last = previous && printed(valueBefore(previous, code));
      return filled([code, text, unit], [printed(window), printed(wholeYear)], last);
    }),
  ]);
  return annexTables([...INDICATOR, IN_WINDOW, WHOLE_YEAR, ...before], rows);
}

function filled(row: readonly string[], figures: readonly string[], last: string | null): string[] {
  return [...row, ...figures, ...(last === null ? [] : [last])];
}

function valueBefore(previous: PreviousYear, code: IndicatorCode): string | null {
  return isEntered(code) ? previous[code] : percentFrom(code, (of) => previous[of]);
}

function conductedByOthers({ conductedByOthers: parts }: UnitReport): AnnexPart[] {
  if (parts.length === 0) return [];
  return [
    heading('Phần trong số liệu trên do cơ quan khác chủ trì và tính'),
    ...annexTables(
      [
        ['TT', 0.08, 'center'],
        ['Chỉ tiêu', 0.42],
        ['Cơ quan chủ trì', 0.26],
        IN_WINDOW,
        WHOLE_YEAR,
      ],
      parts.map(({ indicator, conductor, window, wholeYear }) => [
        indicator,
        indicatorOf(indicator).text,
        conductor,
        printed(window),
        printed(wholeYear),
      ]),
    ),
  ];
}

function ownOffices({ ownOffices: offices }: UnitReport): AnnexPart[] {
  if (offices === null) return [];
  const row = (code: SummedCode, { window, wholeYear }: Figure) => {
    const { text, unit } = indicatorOf(code);
    return [code, text, unit, printed(window), printed(wholeYear)];
  };
  return [
    heading('Trong đó: các cơ quan, đơn vị cấp huyện (không gồm cấp xã)'),
    ...annexTables(
      [...INDICATOR, IN_WINDOW, WHOLE_YEAR],
      summedCodes.map((code) => row(code, offices[code])),
    ),
  ];
}

function heading(text: string): HeadingBlock {
  return { kind: 'heading', level: 2, text };
}
