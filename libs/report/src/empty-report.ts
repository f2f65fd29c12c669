import { disciplineForms } from './form/discipline-form.js';
import { headingCodes } from './form/narrative-heading.js';
import { enteredCodes } from './form/report-form.js';
import { disciplinedCategories, staffCategories } from './form/staff-category.js';
import { keyed } from './keyed.js';
import { type UnitReport } from './report.js';

/** What every report begins with: each cell empty, no rows. */
export const emptyReport: UnitReport = {
  schema: 'unit-report',
  version: 1,
  headcount: keyed(staffCategories, () => null),
  figures: keyed(enteredCodes, () => ({ window: null, wholeYear: null })),
  conductedByOthers: [],
  letters: [],
  discipline: {
    cells: keyed(disciplinedCategories, () => keyed(disciplineForms, () => null)),
    rowTotals: keyed(disciplinedCategories, () => null),
    columnTotals: keyed(disciplineForms, () => null),
    total: null,
  },
  ratings: keyed(staffCategories, () => ({
    rated: null,
    excellent: null,
    good: null,
    completed: null,
    notCompleted: null,
  })),
  awards: [],
  awardedUnderDiscipline: null,
  inspections: [],
  difficulties: [],
  ownOffices: null,
  narrative: keyed(headingCodes, () => []),
  notes: [],
};
