import { type ParagraphBlock, type TableBlock } from '@congvu/domain';
import { type ReportContext } from '../check/report-context.js';
import { annexForms } from '../form/annex-forms.js';
import {
  type DisciplineForm,
  disciplineFormNames,
  disciplineForms,
  disciplineFormsOn,
} from '../form/discipline-form.js';
import { ratingColumns } from '../form/row-names.js';
import {
  disciplinedCategories,
  staffCategories,
  staffCategoryNames,
} from '../form/staff-category.js';
import { type DisciplineTable, type UnitReport } from '../report.js';
import { type AnnexColumn, annexTables, capitalised, printed } from './annex-table.js';

/** Biểu 03: counts by category and form, with the totals as they were filled in. */
export function disciplineAnnex({ discipline }: UnitReport, { window }: ReportContext) {
  const forms = shownForms(discipline, disciplineFormsOn(window.from));
  const columns: readonly AnnexColumn[] = [
    ['Đối tượng', 0.2],
    ...forms.map((form): AnnexColumn => [capitalised(disciplineFormNames[form]), 0.1, 'right']),
    ['Cộng', 0.1, 'right'],
  ];
  const { cells, rowTotals, columnTotals, total } = discipline;
  return annexTables(columns, [
    ...disciplinedCategories.map((category) => [
      capitalised(staffCategoryNames[category]),
      ...forms.map((form) => printed(cells[category][form])),
      printed(rowTotals[category]),
    ]),
    ['Cộng', ...forms.map((form) => printed(columnTotals[form])), printed(total)],
  ]);
}

/** Those of the law of the day, and any other that something was filled in for. */
function shownForms(
  { cells, columnTotals }: DisciplineTable,
  ofTheDay: readonly DisciplineForm[],
): readonly DisciplineForm[] {
  const isFilled = (form: DisciplineForm) =>
    columnTotals[form] !== null ||
    disciplinedCategories.some((category) => cells[category][form] !== null);
  return disciplineForms.filter((form) => ofTheDay.includes(form) || isFilled(form));
}

/** Biểu 04, of the year before. */
export function ratingAnnex({ ratings }: UnitReport): (TableBlock | ParagraphBlock)[] {
  const titles = annexForms.find(({ number }) => number === '04')?.columns ?? [];
  return annexTables(
    [['Đối tượng', 0.25], ...titles.map((title): AnnexColumn => [title, 0.15, 'right'])],
    staffCategories.map((category) => [
      capitalised(staffCategoryNames[category]),
      ...ratingColumns.map((column) => printed(ratings[category][column])),
    ]),
  );
}
