import { type PlainDate, plainDate } from '@congvu/calendar';
import { type DisciplinedCategory } from './staff-category.js';

/** Columns of Biểu 03 in the order of severity. */
export const disciplineForms = [
  'reprimand',
  'warning',
  'salary-lowered',
  'demotion',
  'removal',
  'recall',
  'dismissal',
] as const;

export type DisciplineForm = (typeof disciplineForms)[number];

export const disciplineFormNames: Readonly<Record<DisciplineForm, string>> = {
  reprimand: 'khiển trách',
  warning: 'cảnh cáo',
  'salary-lowered': 'hạ bậc lương',
  demotion: 'giáng chức',
  removal: 'cách chức',
  recall: 'bãi nhiệm',
  dismissal: 'buộc thôi việc',
};

/** Last day on which these could be decided: Nghị định 172/2025/NĐ-CP, in force 01/7/2025, has them no more. */
const LAST_DAY: Readonly<Partial<Record<DisciplineForm, PlainDate>>> = {
  'salary-lowered': plainDate('2025-06-30'),
  demotion: plainDate('2025-06-30'),
};

/** The row of communes holds cán bộ and công chức alike. */
const ONLY: Readonly<Partial<Record<DisciplineForm, readonly DisciplinedCategory[]>>> = {
  recall: ['CB', 'CX'],
  'salary-lowered': ['CC', 'CX'],
  demotion: ['CC', 'CX'],
};

/** The forms that a decision of that day could name. */
export function disciplineFormsOn(day: PlainDate): readonly DisciplineForm[] {
  return disciplineForms.filter((form) => day <= (LAST_DAY[form] ?? day));
}

/** Whether nobody of the category can have been disciplined so in a period that began on `from`. */
export function isLockedCell(
  category: DisciplinedCategory,
  form: DisciplineForm,
  from: PlainDate,
): boolean {
  if (!disciplineFormsOn(from).includes(form)) return true;
  return ONLY[form]?.includes(category) === false;
}
