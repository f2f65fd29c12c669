export { checkReport, hindrances } from './check/check-report.js';
export { type ReportContext } from './check/report-context.js';
export { type ReportFault, ruleIds } from './check/report-fault.js';
export { reportTextFaults } from './check/text-faults.js';
export {
  changedSources,
  consolidate,
  type ConsolidationContext,
} from './consolidation/consolidate.js';
export { type ConsolidatedCode, type Consolidation } from './consolidation/consolidation.js';
export { type ReportingUnit, type SubmittedReport } from './consolidation/submitted-report.js';
export { emptyReport } from './empty-report.js';
export { computedFigures, type FigureColumn, figureColumns } from './figure/figure.js';
export { formatFigure } from './figure/format-figure.js';
export { parseFigure } from './figure/parse-figure.js';
export { annexForms } from './form/annex-forms.js';
export { disciplineFormNames, disciplineForms, isLockedCell } from './form/discipline-form.js';
export { headingCodes, narrativeHeadings } from './form/narrative-heading.js';
export {
  type EnteredCode,
  enteredCodes,
  indicatorOf,
  isEntered,
  percentCodes,
  summedCodes,
  viewCodes,
  yearlyReportForm,
} from './form/report-form.js';
export {
  awardDeciderNames,
  awardReceiverNames,
  difficultyKindNames,
  letterOutcomeNames,
  ratingColumns,
} from './form/row-names.js';
export {
  disciplinedCategories,
  staffCategories,
  staffCategoryNames,
} from './form/staff-category.js';
export { keyed } from './keyed.js';
export { composeReportLetter } from './letter/compose-report-letter.js';
export { type AwardRow, type LetterRow, type RatingRow, type UnitReport } from './report.js';
