import { type HeadingBlock, type ParagraphBlock } from '@congvu/domain';
import { type ReportFault } from '../check/report-fault.js';
import { figureColumnNames, type FigureColumn, figureColumns } from '../figure/figure.js';
import { type annexForms } from '../form/annex-forms.js';
import { staffCategories, staffCategoryNames } from '../form/staff-category.js';
import { paragraph } from './annex-table.js';

export type AnnexNumber = '01' | (typeof annexForms)[number]['number'];

/** Parts of a report by the form that prints them; what is not named here stands in Biểu 01. */
const FORM_OF_PART: Readonly<Record<string, AnnexNumber>> = {
  letters: '02',
  discipline: '03',
  ratings: '04',
  awards: '05',
  awardedUnderDiscipline: '05',
  inspections: '06',
  difficulties: '07',
};

/** What the unit explained in one form: only what a rule asks for as the figures stand now. */
export function explanationsUnder(
  number: AnnexNumber,
  faults: readonly ReportFault[],
): (HeadingBlock | ParagraphBlock)[] {
  const explained = faults.flatMap(({ note, pointers: [first = ''] }) =>
    note !== null && formOf(first) === number ? [paragraph(`${placeOf(first)}: ${note}`)] : [],
  );
  if (explained.length === 0) return [];
  return [{ kind: 'heading', level: 2, text: 'Giải trình' }, ...explained];
}

function formOf(pointer: string): AnnexNumber {
  return FORM_OF_PART[pointer.split('/')[1] ?? ''] ?? '01';
}

/** The place of a cell as a person calls it. */
function placeOf(pointer: string): string {
  const [, part = '', row = '', column = ''] = pointer.split('/');
  if (part === 'figures' || part === 'computed') return `Chỉ tiêu ${row}${columnName(column)}`;
  const category = staffCategories.find((one) => one === row);
  const form = `Biểu ${formOf(pointer)}`;
  if (category !== undefined) return `${form}, dòng ${staffCategoryNames[category]}`;
  return /^\d+$/u.test(row) ? `${form}, mục ${Number(row) + 1}` : form;
}

function columnName(column: string): string {
  const known = figureColumns.find((one): one is FigureColumn => one === column);
  return known === undefined ? '' : ` (${figureColumnNames[known]})`;
}
