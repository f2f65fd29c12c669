import { type PlainDate } from '@congvu/calendar';
import { type Figure, figureColumnNames, figureColumns } from '../../figure/figure.js';
import { disciplineForms, isLockedCell } from '../../form/discipline-form.js';
import { type EnteredCode, enteredCodes, summedCodes } from '../../form/report-form.js';
import {
  disciplinedCategories,
  staffCategories,
  staffCategoryNames,
} from '../../form/staff-category.js';
import { figureOfRun, narrativeRuns } from '../../narrative/merge-fields.js';
import { narrativeTexts } from '../../narrative/narrative-texts.js';
import { type UnitReport } from '../../report.js';
import { block, explain, type Finding } from '../report-fault.js';
import { type CrossCheck } from './rule.js';

const EMPTY = 'còn trống: ghi số, hoặc ghi 0 (không phát sinh).';

/** Empty is not 0: nothing is left open, and a report of nothing but zeros is explained. */
const complete: CrossCheck = {
  id: 'K23',
  find: ({ report, context }) => [
    ...emptyFigures(report.figures, { codes: enteredCodes, place: '/figures' }),
    ...emptyOwnOffices(report),
    ...emptyHeadcount(report),
    ...emptyDiscipline(report, context.window.from),
    ...emptyRatings(report),
    ...unanswered(report),
    ...emptyFields(report),
    ...nothingDone(report),
  ],
};

function emptyFigures<Code extends EnteredCode>(
  figures: Readonly<Record<Code, Figure>>,
  { codes, place }: { readonly codes: readonly Code[]; readonly place: string },
): Finding[] {
  return codes.flatMap((code) => {
    const empty = figureColumns.filter((column) => figures[code][column] === null);
    if (empty.length === 0) return [];
    const columns = empty.map((column) => figureColumnNames[column]).join(' và ');
    const pointers = empty.map((column) => `${place}/${code}/${column}`);
    return [block(pointers, `Chỉ tiêu ${code} (${columns}) ${EMPTY}`)];
  });
}

/** The row of a district's own offices is a part of the form where there is one. */
function emptyOwnOffices({ ownOffices }: UnitReport): Finding[] {
  if (ownOffices === null) return [];
  return emptyFigures(ownOffices, { codes: summedCodes, place: '/ownOffices' });
}

function emptyHeadcount({ headcount }: UnitReport): Finding[] {
  return staffCategories
    .filter((category) => headcount[category] === null)
    .map((category) =>
      block([`/headcount/${category}`], `Số ${staffCategoryNames[category]} ${EMPTY}`),
    );
}

function emptyDiscipline({ discipline }: UnitReport, from: PlainDate): Finding[] {
  const rows = disciplinedCategories.flatMap((category) => {
    const pointers = disciplineForms
      .filter((form) => !isLockedCell(category, form, from))
      .filter((form) => discipline.cells[category][form] === null)
      .map((form) => `/discipline/cells/${category}/${form}`);
    if (discipline.rowTotals[category] === null) pointers.push(`/discipline/rowTotals/${category}`);
    return pointers.length === 0
      ? []
      : [block(pointers, `Biểu 03, dòng ${staffCategoryNames[category]} có ô ${EMPTY}`)];
  });
  const totals = emptyDisciplineTotals(discipline, from);
  return totals.length === 0 ? rows : [...rows, block(totals, `Biểu 03, dòng cộng có ô ${EMPTY}`)];
}

function emptyDisciplineTotals(table: UnitReport['discipline'], from: PlainDate): string[] {
  const columns = disciplineForms
    .filter((form) => disciplinedCategories.some((category) => !isLockedCell(category, form, from)))
    .filter((form) => table.columnTotals[form] === null)
    .map((form) => `/discipline/columnTotals/${form}`);
  return table.total === null ? [...columns, '/discipline/total'] : columns;
}

function emptyRatings({ ratings }: UnitReport): Finding[] {
  const levels = ['rated', 'excellent', 'good', 'completed', 'notCompleted'] as const;
  return staffCategories.flatMap((category) => {
    const pointers = levels
      .filter((level) => ratings[category][level] === null)
      .map((level) => `/ratings/${category}/${level}`);
    return pointers.length === 0
      ? []
      : [block(pointers, `Biểu 04, dòng ${staffCategoryNames[category]} có ô ${EMPTY}`)];
  });
}

/** K17 asks only where somebody was commended. */
function unanswered({ awards, awardedUnderDiscipline }: UnitReport): Finding[] {
  if (awardedUnderDiscipline !== null || !awards.some(({ receiver }) => receiver === 'person')) {
    return [];
  }
  const detail =
    'Chưa trả lời: trong số người được khen (Biểu 05) có ai đang bị kỷ luật không? Chọn “Có” hoặc “Không”.';
  return [block(['/awardedUnderDiscipline'], detail)];
}

function emptyFields(report: UnitReport): Finding[] {
  return narrativeTexts(report.narrative).flatMap(({ pointer, text }) =>
    narrativeRuns(text).flatMap((run) => {
      if (run.kind === 'text') return [];
      if (run.kind === 'unknown-field') {
        return [
          block(
            [pointer],
            `“${run.text}” không phải là trường số liệu; viết như {{1.3}} hoặc {{1.3|ước cả năm}}.`,
          ),
        ];
      }
      if (figureOfRun(run, report) !== null) return [];
      const cell = `chỉ tiêu ${run.indicator} (${figureColumnNames[run.column]})`;
      return [
        block(
          [pointer],
          `Trường {{${run.indicator}}} chưa có số: ${cell} còn trống hoặc không tính được.`,
        ),
      ];
    }),
  );
}

const ACTIVE_GROUPS = ['1', '2', '6'];

function nothingDone({ figures }: UnitReport): Finding[] {
  const active = enteredCodes.filter((code) => ACTIVE_GROUPS.includes(code.split('.')[0] ?? ''));
  if (active.some((code) => figures[code].window !== '0')) return [];
  const detail =
    'Mọi số liệu của các nhóm 1, 2 và 6 đều là 0: cần giải trình vì sao trong kỳ không có hoạt động nào.';
  return [
    explain(
      active.map((code) => `/figures/${code}/window`),
      detail,
    ),
  ];
}

export const completenessRules = { complete };
