import { block, type Finding, type ReportFault } from '../check/report-fault.js';
import { figureColumnNames, figureColumns } from '../figure/figure.js';
import { formatFigure } from '../figure/format-figure.js';
import { indicators } from '../form/report-form.js';
import { consolidate, type ConsolidationContext } from './consolidate.js';
import { type ConsolidatedCode, type Consolidation } from './consolidation.js';
import { type SubmittedReport } from './submitted-report.js';

/** Both sides of the comparison: what the province's report states, and what the reports at hand give. */
interface Compared {
  readonly stated: Consolidation;
  readonly recounted: Consolidation;
}

/**
 * K26: the province's figures are the recount, the units without a report are named, and nothing of a superseded version
 * is in it. A fault stops the report from going up.
 */
export function checkConsolidation(
  stated: Consolidation,
  reports: readonly SubmittedReport[],
  context: ConsolidationContext,
): ReportFault[] {
  const compared = { stated, recounted: consolidate(reports, context) };
  return [
    ...totalFindings(compared),
    ...annexFindings(compared),
    ...sourceFindings(compared),
    ...missingFindings(compared),
  ].map((finding) => ({ ...finding, rule: 'K26', note: null }));
}

function totalFindings({ stated, recounted }: Compared): Finding[] {
  return consolidatedCodes(recounted).flatMap((code) =>
    figureColumns.flatMap((column) => {
      const [said, found] = [stated.totals[code][column], recounted.totals[code][column]];
      if (said === found) return [];
      const detail = `Chỉ tiêu ${code} (${figureColumnNames[column]}): báo cáo tổng hợp ghi ${shown(said)}, tính lại từ ${recounted.sources.length} đơn vị là ${shown(found)}; phải ghi ${shown(found)}.`;
      return [block([`/totals/${code}/${column}`], detail)];
    }),
  );
}

function consolidatedCodes({ totals }: Consolidation): ConsolidatedCode[] {
  return indicators
    .map(({ code }) => code)
    .filter((code): code is ConsolidatedCode => Object.hasOwn(totals, code));
}

function annexFindings({ stated, recounted }: Compared): Finding[] {
  const found = new Map(cellsOf(recounted.annexes, '/annexes'));
  return cellsOf(stated.annexes, '/annexes').flatMap(([pointer, value]) => {
    const right = found.get(pointer) ?? null;
    if (value === right) return [];
    const detail = `Biểu kèm theo ghi ${shown(value)}, tính lại từ ${recounted.sources.length} đơn vị là ${shown(right)}; phải ghi ${shown(right)}.`;
    return [block([pointer], detail)];
  });
}

/** The cells of nested tables with their pointers. */
function cellsOf(table: object, pointer: string): [string, string | null][] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) => {
    const place = `${pointer}/${key}`;
    if (typeof value === 'object' && value !== null) return cellsOf(value, place);
    return [[place, typeof value === 'string' ? value : null]];
  });
}

function sourceFindings({ stated, recounted }: Compared): Finding[] {
  const wrong = stated.sources.flatMap(({ unit, document, sha256 }, index) => {
    const valid = recounted.sources.find((source) => source.unit === unit);
    if (valid?.document === document && valid.sha256 === sha256) return [];
    const detail = `Số liệu của ${unit} lấy từ báo cáo đã bị thay thế hoặc chưa được chấp nhận; tổng hợp lại từ bản đang có hiệu lực.`;
    return [block([`/sources/${index}`], detail)];
  });
  const taken = new Set(stated.sources.map(({ unit }) => unit));
  const left = recounted.sources.filter(({ unit }) => !taken.has(unit));
  return [
    ...wrong,
    ...left.map(({ unit }) =>
      block(
        ['/sources'],
        `Báo cáo của ${unit} đã được chấp nhận nhưng chưa có trong tổng hợp; tổng hợp lại.`,
      ),
    ),
  ];
}

function missingFindings({ stated, recounted }: Compared): Finding[] {
  const named = new Set(stated.missing.map(({ code }) => code));
  const absent = new Set(recounted.missing.map(({ code }) => code));
  return [
    ...recounted.missing
      .filter(({ code }) => !named.has(code))
      .map(({ name }) =>
        block(
          ['/missing'],
          `${name} chưa có báo cáo được chấp nhận; phải nêu tên trong danh sách thiếu.`,
        ),
      ),
    ...stated.missing.flatMap(({ code, name }, index) =>
      absent.has(code)
        ? []
        : [
            block(
              [`/missing/${index}`],
              `${name} đã có báo cáo được chấp nhận; bỏ khỏi danh sách thiếu.`,
            ),
          ],
    ),
  ];
}

function shown(value: string | null): string {
  return value === null ? 'trống' : formatFigure(value);
}
